import { parseArgs } from 'node:util'
import type { Command, CommandInput } from './command.ts'
import { UsageError } from './usageError.ts'

export type ParsedCall = { input: Omit<CommandInput, 'onProgress'>; json: boolean; databasePath: string | undefined }

/** Reads the words after the command's name. Throws `UsageError`. */
export function parseCall(command: Command, words: readonly string[]): ParsedCall {
  const { values, positionals } = readWords(command, words)
  const option = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const mustHave = (name: string): string => {
    const value = option(name)
    if (value === undefined || value === '') throw new UsageError(`Thiếu tùy chọn --${name}.`)
    return value
  }
  for (const [name, { required }] of Object.entries(allOptions(command))) if (required) mustHave(name)
  mustHaveArguments(command, positionals)
  return {
    input: { option, mustHave, has: (flag) => values[flag] === true, arguments: positionals },
    json: values['json'] === true,
    databasePath: option('db'),
  }
}

function mustHaveArguments(command: Command, given: readonly string[]): void {
  if (command.arguments === 'oneOrMore' ? given.length > 0 : given.length === command.arguments) return
  const wanted = command.arguments === 'oneOrMore' ? 'ít nhất một' : command.arguments
  throw new UsageError(`Lệnh này cần ${wanted} tham số không tên, đã nhận ${given.length}.`)
}

function allOptions(command: Command): Command['options'] {
  return command.database === 'none' ? command.options : { db: { required: true }, ...command.options }
}

type Words = { values: Record<string, string | boolean | undefined>; positionals: string[] }

function readWords(command: Command, words: readonly string[]): Words {
  const named = Object.entries(allOptions(command)).map(([name, { flag }]) => [
    name,
    { type: flag ? 'boolean' : 'string' },
  ])
  const options: Record<string, { type: 'string' | 'boolean' }> = {
    json: { type: 'boolean' },
    ...Object.fromEntries(named),
  }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
    return { values: values as Words['values'], positionals }
  } catch {
    const unknown = words.find(
      (word) => word.startsWith('--') && !Object.hasOwn(options, word.slice(2).split('=')[0] ?? ''),
    )
    throw new UsageError(unknown ? `Không có tùy chọn ${unknown}.` : 'Một tùy chọn thiếu giá trị.')
  }
}
