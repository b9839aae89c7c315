import { refuse } from '#shared/contract/failure.ts'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { findEvidence, insertEvidence, removeEvidence, restoreEvidence } from './evidenceQueries.ts'
import { keepFile, mustReadKeptFile, readEvidence } from './keptFiles.ts'
import { keyOfAssignment, mustFindAssignment } from './findAssignment.ts'

type EvidenceContract = Pick<
  typeof tasksContract,
  'tasks.attach' | 'tasks.removeEvidence' | 'tasks.restoreEvidence' | 'tasks.saveEvidence'
>

/** Files that prove an assignment: copied in with their digest, taken away, written out again. */
export const evidenceHandlers: Handlers<EvidenceContract> = {
  'tasks.attach': async ({ write }, { task, unit, path }) => {
    const { content, ...file } = readEvidence(path)
    const id = write(({ db, clock, today, logChange }) => {
      const assignment = mustFindAssignment(db, task, unit, today())
      keepFile(db, { digest: file.digest, content }, clock())
      const kept = insertEvidence(db, assignment.id, { ...file, addedAt: clock() })
      logChange({ entity: 'assignmentEvidence', key: `${task}/${unit}`, before: null, after: { id: kept, ...file } })
      return kept
    })
    return { id, ...file }
  },

  'tasks.removeEvidence': ({ db, clock, logChange }, { id }) => {
    const before = findEvidence(db, id) ?? refuse('badInput', { field: 'id', reason: `không có minh chứng số ${id}` })
    removeEvidence(db, id, clock())
    logChange({ entity: 'assignmentEvidence', key: keyOfAssignment(db, before.assignmentId), before, after: null })
    return {}
  },

  'tasks.restoreEvidence': ({ db, logChange }, { id }) => {
    const assignmentId =
      restoreEvidence(db, id) ?? refuse('badInput', { field: 'id', reason: `không có minh chứng đã bỏ số ${id}` })
    const after = findEvidence(db, id)
    logChange({ entity: 'assignmentEvidence', key: keyOfAssignment(db, assignmentId), before: null, after })
    return {}
  },

  'tasks.saveEvidence': async ({ read }, { id, path }) => {
    const bytes = read(({ db }) => {
      const kept = findEvidence(db, id) ?? refuse('badInput', { field: 'id', reason: `không có minh chứng số ${id}` })
      return mustReadKeptFile(db, kept.digest)
    })
    writeFileAtomically(path, bytes)
    return { path }
  },
}
