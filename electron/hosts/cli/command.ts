import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import type { Progress } from '#shared/rpc/wire.ts'

/** Options of a command: each takes a value, but for a `flag`; `required` ones must be given. */
type CommandOptions = Readonly<Record<string, { required: boolean; flag?: true }>>

/** What a command gets: its options and arguments, and the engine. */
export type CommandInput = {
  option(name: string): string | undefined
  mustHave(name: string): string
  /** Whether an option without a value was given. */
  has(flag: string): boolean
  arguments: readonly string[]
  onProgress(progress: Progress): void
}

/** What a command has to say: one JSON-safe object, and the same for people, as lines. */
export type CommandOutput = { json: unknown; lines: readonly string[]; refusals?: readonly string[] }

/** One word of the command line. */
export type Command = {
  /** How it is called, without the program's name. */
  usage: string
  /** One line for the list of commands. */
  summary: string
  options: CommandOptions
  /** How many arguments without a name it takes. */
  arguments: number | 'oneOrMore'
  /** `create` makes the database file, `existing` opens one, `none` works without. */
  database: 'create' | 'existing' | 'none'
  run(engine: EngineClient, input: CommandInput): Promise<CommandOutput>
}
