import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import type { TestEngine } from '#test/support/testEngine.ts'

/** What an office says of one exchange file after taking it in, agreeing to what is said. */
export async function receiveFile(
  { client }: Pick<TestEngine, 'client'>,
  path: string,
  agreed: readonly TakingNeed[] = [],
): Promise<FileAnswer> {
  const { files } = await client.call('inbox.apply', { paths: [path], agreed: [...agreed] })
  const [file] = files
  if (!file) throw new Error('one path gives one answer')
  return file
}
