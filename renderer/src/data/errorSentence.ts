import { Refusal } from '#shared/contract/failure.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import { shellText } from '../text/shellText.ts'

/** One Vietnamese sentence for whatever a call ended with. */
export function errorSentence(error: unknown): string {
  return error instanceof Refusal ? failureSentence(error.failure) : shellText.unknownError
}
