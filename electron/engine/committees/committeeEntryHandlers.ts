import { refuse } from '#shared/contract/failure.ts'
import type { committeesContract } from '#shared/contract/committeesContract.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { mustHavePastedCells } from '../registers/mustHavePastedCells.ts'
import { mustFindUnitId } from '../units/unitQueries.ts'
import {
  loadCommittees,
  removeCommitteePart,
  saveAct,
  saveCommittee,
  saveMember,
  saveSupport,
} from './committeeQueries.ts'
import { readMembers } from './readMembers.ts'

type EntryContract = Pick<
  typeof committeesContract,
  | 'committees.save'
  | 'committees.saveMember'
  | 'committees.removeMember'
  | 'committees.importMembers'
  | 'committees.saveAct'
  | 'committees.removeAct'
  | 'committees.saveSupport'
  | 'committees.removeSupport'
>

/** What the clerk enters of a committee; every change goes to the change log under the committee's id. */
export const committeeEntryHandlers: Handlers<EntryContract> = {
  'committees.save': (context, input) => {
    const { db, newId } = context
    mustEndAfterStart(input)
    // Not as of `from`: a committee may be older than the tree that the office keeps.
    const unitId = mustFindUnitId(db, input.unit)
    const before = input.id === null ? null : mustFindCommittee(db, input.id)
    mustNotOverlap(db, { ...input, unitId, body: input.body.trim() })
    const id = saveCommittee(db, { ...input, unitId, body: input.body.trim(), uid: newId() })
    context.logChange({
      entity: 'committee',
      key: String(id),
      before: before && headOf(before),
      after: { ...input, id },
    })
    return { id }
  },

  'committees.saveMember': (context, input) => {
    const { db, newId } = context
    const committee = mustFindCommittee(db, input.committee)
    mustEndAfterStart(input)
    if (input.name.trim() === '') refuse('badInput', { field: 'name', reason: 'chưa ghi họ và tên' })
    const before = input.id === null ? null : mustBeOf(committee.members, input.id)
    const id = saveMember(db, committee.id, { ...input, name: input.name.trim(), uid: newId() })
    logPart(context, committee.id, 'member', id, before, input)
    return { id }
  },

  'committees.saveAct': (context, input) => {
    const committee = mustFindCommittee(context.db, input.committee)
    if (input.attendees !== null && input.kind !== 'training')
      refuse('badInput', { field: 'attendees', reason: 'chỉ lớp tập huấn mới có số người dự' })
    const before = input.id === null ? null : mustBeOf(committee.acts, input.id)
    const id = saveAct(context.db, committee.id, input)
    logPart(context, committee.id, 'act', id, before, input)
    return { id }
  },

  'committees.saveSupport': (context, input) => {
    const committee = mustFindCommittee(context.db, input.committee)
    mustEndAfterStart(input)
    if (input.name.trim() === '') refuse('badInput', { field: 'name', reason: 'chưa ghi tên' })
    const before = input.id === null ? null : mustBeOf(committee.support, input.id)
    const id = saveSupport(context.db, committee.id, input)
    logPart(context, committee.id, 'support', id, before, input)
    return { id }
  },

  'committees.removeMember': (context, { id }) => removePart(context, 'member', id),
  'committees.removeAct': (context, { id }) => removePart(context, 'act', id),
  'committees.removeSupport': (context, { id }) => removePart(context, 'support', id),

  'committees.importMembers': (context, { unit, on, dryRun, ...pasted }) => {
    const { db, newId } = context
    const unitId = mustFindUnitId(db, unit)
    const committee =
      loadCommittees(db, unitId).find(
        (it) => it.body === '' && it.from <= on && (it.until === null || on < it.until),
      ) ?? refuse('badInput', { field: 'unit', reason: `đơn vị ${unit} chưa có ban chỉ đạo vào ngày ${on}` })
    const { members, faults } = readMembers(mustHavePastedCells(pasted), on)
    if (faults.length > 0 || dryRun) return { added: 0, read: members.length, faults }
    for (const member of members) {
      const id = saveMember(db, committee.id, { ...member, id: null, uid: newId() })
      logPart(context, committee.id, 'member', id, null, member)
    }
    return { added: members.length, read: members.length, faults }
  },
}

type PartName = 'member' | 'act' | 'support'

function removePart(context: CommandContext, part: PartName, id: number): Record<string, never> {
  for (const committee of loadCommittees(context.db)) {
    const parts = { member: committee.members, act: committee.acts, support: committee.support }[part]
    const found = parts.find((it: { id: number }) => it.id === id)
    if (!found) continue
    removeCommitteePart(context.db, part, id)
    logPart(context, committee.id, part, id, found, null)
    return {}
  }
  return refuse('badInput', { field: 'id', reason: `không có mục số ${id}` })
}

function logPart(
  { logChange }: CommandContext,
  committeeId: number,
  part: PartName,
  id: number,
  before: unknown,
  after: unknown,
): void {
  logChange({ entity: 'committee', key: `${committeeId}/${part}/${id}`, before, after })
}

function mustFindCommittee(db: ReadDatabase, id: number): Committee {
  const found = loadCommittees(db).find((committee) => committee.id === id)
  return found ?? refuse('badInput', { field: 'committee', reason: `không có ban chỉ đạo số ${id}` })
}

function mustBeOf<T extends { id: number }>(parts: readonly T[], id: number): T {
  return (
    parts.find((it) => it.id === id) ?? refuse('badInput', { field: 'id', reason: `ban chỉ đạo không có mục số ${id}` })
  )
}

function mustEndAfterStart({ from, until }: { from: string; until: string | null }): void {
  if (until !== null && until <= from) refuse('badInput', { field: 'until', reason: 'ngày thôi phải sau ngày bắt đầu' })
}

/** A unit has one committee of its own at a time, and a body below it one. */
function mustNotOverlap(
  db: ReadDatabase,
  wanted: { id: number | null; unitId: number; body: string; from: string; until: string | null },
): void {
  const other = loadCommittees(db, wanted.unitId).find(
    (it) =>
      it.id !== wanted.id &&
      it.body === wanted.body &&
      (wanted.until === null || it.from < wanted.until) &&
      (it.until === null || wanted.from < it.until),
  )
  if (other)
    refuse('badInput', {
      field: 'from',
      reason: `đã có ban chỉ đạo từ ngày ${other.from}; hãy ghi ngày kết thúc của ban đó trước`,
    })
}

function headOf({ members: _m, acts: _a, support: _s, ...head }: Committee): object {
  return head
}
