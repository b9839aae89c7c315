import { create } from 'zustand'
import type { Failure } from '#shared/contract/failure.ts'

/** A file that could not be written, and what may be done about it beside trying again. */
export type RefusedFile = {
  path: string
  failure: Failure
  canRename: boolean
  answer(decision: WriteDecision | null): void
}

/** What a person decided: the same again, another name in the same folder, or the same name in another folder. */
export type WriteDecision = { kind: 'again' } | { kind: 'name'; name: string } | { kind: 'folder'; folder: string }

/** The files that wait for a decision, the first asked about first. */
export const useRefusedFiles = create<{ files: readonly RefusedFile[] }>(() => ({ files: [] }))

/** Asks what to do about a file that could not be written; null when the person gives it up. */
export function askAboutFile(refused: Omit<RefusedFile, 'answer'>): Promise<WriteDecision | null> {
  return new Promise((resolve) => {
    const asked: RefusedFile = {
      ...refused,
      answer: (decision) => {
        useRefusedFiles.setState(({ files }) => ({ files: files.filter((file) => file !== asked) }))
        resolve(decision)
      },
    }
    useRefusedFiles.setState(({ files }) => ({ files: [...files, asked] }))
  })
}
