/** Thrown when a command is called in a way it does not know; the message is one Vietnamese sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
