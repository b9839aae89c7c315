import { create } from 'zustand'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { generalYes, type TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'

/** What a person has said about one file so far. */
type TrialDecision = {
  agreed: readonly TakingNeed[]
  unit?: string
  answers: readonly { sheet: string; cell: string; text: string }[]
}

/** One file of the trial, by a key that stays the same: its path, or what the inbox keeps it under. */
export type TrialFile = {
  key: string
  answer: FileAnswer
  decision: TrialDecision
  isChecked: boolean
  isTaken: boolean
}

type Trial = { files: readonly TrialFile[]; selected: string | null }

const nothingSaid: TrialDecision = { agreed: [], answers: [] }

/** The files that are looked at before they are taken in; they stay while the user visits other screens. */
export const useTrialFiles = create<Trial>(() => ({ files: [], selected: null }))

/** Puts answers into the trial: a known file keeps what was said about it. `isTaken`: they tell what was done. */
export function putAnswers(answers: readonly FileAnswer[], isTaken: boolean): void {
  useTrialFiles.setState(({ files, selected }) => {
    const fresh = new Map(answers.map((answer) => [keyOf(answer), answer]))
    const kept = files.map((file) => {
      const answer = fresh.get(file.key)
      fresh.delete(file.key)
      return answer ? { ...file, answer: { ...answer, path: file.answer.path }, isTaken } : file
    })
    const added = [...fresh].map(([key, answer]) => {
      return { key, answer, decision: nothingSaid, isChecked: true, isTaken }
    })
    const all = [...kept, ...added]
    return { files: all, selected: selected ?? all[0]?.key ?? null }
  })
}

/** Changes what is said about a file. */
export function decide(key: string, change: Partial<TrialDecision>): void {
  changeFile(key, (file) => ({ ...file, isChecked: true, decision: { ...file.decision, ...change } }))
}

export function checkFile(key: string, isChecked: boolean): void {
  changeFile(key, (file) => ({ ...file, isChecked }))
}

export function selectFile(selected: string): void {
  useTrialFiles.setState({ selected })
}

/** Agrees to everything that one general yes covers, in every file. */
export function agreeToAll(): void {
  useTrialFiles.setState(({ files }) => ({
    files: files.map((file) => {
      const asked = file.answer.needs.filter((need) => generalYes.includes(need))
      return { ...file, decision: { ...file.decision, agreed: [...new Set([...file.decision.agreed, ...asked])] } }
    }),
  }))
}

export function closeTrial(): void {
  useTrialFiles.setState({ files: [], selected: null })
}

/** Whether everything a file needs has been said. */
export function isReady({ answer, decision, isTaken }: TrialFile): boolean {
  if (isTaken && answer.result === 'accepted') return false
  if (answer.result === 'accepted') return true
  return answer.needs.length > 0 && answer.needs.every((need) => decision.agreed.includes(need))
}

/** Whether a file can be kept to be decided about later: it is ours to read, and not yet kept. */
export function isKeepable(file: TrialFile): boolean {
  const { kind, result, entry } = file.answer
  if (file.isTaken || entry !== null || isReady(file)) return false
  const isOpen = result === 'needsDecision' || result === 'waiting'
  return isOpen ? kind !== 'unknown' : kind === 'form' && result === 'refused'
}

function keyOf({ path, entry, fileName }: FileAnswer): string {
  return path ?? entry ?? fileName
}

function changeFile(key: string, change: (file: TrialFile) => TrialFile): void {
  useTrialFiles.setState(({ files }) => ({ files: files.map((file) => (file.key === key ? change(file) : file)) }))
}
