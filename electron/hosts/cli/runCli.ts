import { Refusal } from '#shared/contract/failure.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import type { Command, CommandOutput } from './command.ts'
import { commands } from './commands/commands.ts'
import { openEngine, type OpenEngine } from './openEngine.ts'
import { parseCall, type ParsedCall } from './parseCall.ts'
import { createProgressLine } from './progressLine.ts'
import { UsageError } from './usageError.ts'

type Streams = { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown; isTTY?: boolean } }

/** Runs one command. Returns 0 when it is done, 1 when it is refused, 2 when it was called wrongly. */
export async function runCli(words: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help') {
    streams.stdout.write(listOfCommands())
    return name === undefined ? 2 : 0
  }
  const command = commands.get(name)
  try {
    if (!command) throw new UsageError(`Không có lệnh “${name}”. Gõ “help” để xem các lệnh.`)
    const call = parseCall(command, rest)
    return tell(await runCommand(command, call, streams), call.json, streams)
  } catch (error) {
    return tellError(error, command, streams)
  }
}

async function runCommand(command: Command, call: ParsedCall, streams: Streams): Promise<CommandOutput> {
  const opened = openFor(command, call)
  const progress = createProgressLine(streams.stderr)
  try {
    const output = await command.run(opened.client, { ...call.input, onProgress: progress.show })
    opened.close()
    return output
  } catch (error) {
    if (command.database === 'create') opened.discard()
    else opened.close()
    throw error
  } finally {
    progress.clear()
  }
}

function openFor(command: Command, call: ParsedCall): OpenEngine {
  if (command.database === 'none') return openEngine(':memory:', 'create')
  return openEngine(call.input.mustHave('db'), command.database)
}

function tell(output: CommandOutput, json: boolean, streams: Streams): 0 | 1 {
  const refusals = output.refusals ?? []
  if (json) streams.stdout.write(`${JSON.stringify(output.json)}\n`)
  else for (const line of output.lines) streams.stdout.write(`${line}\n`)
  for (const sentence of refusals) streams.stderr.write(`${sentence}\n`)
  return refusals.length > 0 ? 1 : 0
}

function tellError(error: unknown, command: Command | undefined, streams: Streams): 1 | 2 {
  if (error instanceof UsageError) {
    streams.stderr.write(`${error.message}\n`)
    if (command) streams.stderr.write(`Cách dùng: ${command.usage}\n`)
    return 2
  }
  if (!(error instanceof Refusal)) throw error
  streams.stderr.write(`${failureSentence(error.failure)}\n`)
  return 1
}

function listOfCommands(): string {
  const lines = [...commands.values()].map((command) => `  ${command.usage}\n      ${command.summary}`)
  return `Thư ký QCDC, dòng lệnh.\n\n${lines.join('\n')}\n\nThêm --json để in ra đúng một đối tượng JSON.\n`
}
