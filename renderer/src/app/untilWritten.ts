import { methodsThatWrite } from '#shared/contract/methodsThatWrite.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { changedTarget, isTarget } from './changedTarget.ts'
import { askAboutFile } from './refusedFile.ts'

/**
 * Runs a method that writes files. When one cannot be written, open in Word or on a full disk, the person is asked at once: try
 * again, another name, another folder; the method then runs anew with what was decided. Given up, it ends as it was refused.
 */
export async function untilWritten<I extends object, O>(
  method: string,
  input: I,
  run: (input: I) => Promise<O>,
): Promise<O> {
  try {
    return await run(input)
  } catch (error) {
    const refused = methodsThatWrite.has(method) ? refusedFile(error) : null
    if (refused === null || !isTarget(input, refused.path)) throw error
    const decision = await askAboutFile(refused)
    if (decision === null) throw error
    return untilWritten(method, changedTarget(input, refused.path, decision), run)
  }
}

function refusedFile(error: unknown) {
  if (!(error instanceof Refusal)) return null
  const { failure } = error
  switch (failure.code) {
    case 'fileLocked':
    case 'fileNotWritable':
      return { path: failure.details.path, failure, canRename: true }
    case 'diskFull':
      return { path: failure.details.path, failure, canRename: false }
    default:
      return null
  }
}
