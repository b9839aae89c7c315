import { z } from 'zod'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { FileAnswer, FileDecision } from '#shared/contract/inboxContract.ts'
import { takingNeeds } from '#shared/domain/exchange/takingNeeds.ts'
import { UsageError } from '../usageError.ts'

/** One file's answers as they are written down: by the file's name, with what is agreed to, chosen, or read in a cell. */
const answersFileSchema = z.array(
  z.strictObject({
    file: z.string().min(1),
    agreed: z.array(z.enum(takingNeeds)).default([]),
    unit: z.string().optional(),
    cells: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), text: z.string() })).default([]),
  }),
)
type AnswersFile = z.output<typeof answersFileSchema>

/** Reads a file of answers. Throws `UsageError` where it is not one. */
export function readAnswersFile(path: string): AnswersFile {
  const read = answersFileSchema.safeParse(parse(path))
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new UsageError(`Tệp trả lời ${path} sai quy cách ở ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`)
}

/** What the answers and the picked file mean for the files of a trial; the picked one is chosen against all that contradict it. */
export function planDecisions(
  files: readonly FileAnswer[],
  answers: AnswersFile,
  picked: string | undefined,
): FileDecision[] {
  for (const name of [...answers.map(({ file }) => file), ...(picked === undefined ? [] : [picked])])
    if (!files.some((file) => isNamed(file, name)))
      throw new UsageError(`Không có tệp “${name}” trong các tệp được nhập.`)
  return files.flatMap((file) => {
    const own = answers.filter((answer) => isNamed(file, answer.file))
    const isPicked = picked !== undefined && isNamed(file, picked)
    if (file.digest === null || (own.length === 0 && !isPicked)) return []
    const unit = own.find((answer) => answer.unit !== undefined)?.unit
    return [
      {
        digest: file.digest,
        agreed: [...own.flatMap(({ agreed }) => agreed), ...(isPicked ? (['sameSending', 'otherWay'] as const) : [])],
        ...(unit === undefined ? {} : { unit }),
        answers: own.flatMap(({ cells }) => cells),
      },
    ]
  })
}

function isNamed({ path, fileName }: FileAnswer, name: string): boolean {
  return path === name || fileName === basename(name).normalize('NFC')
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(`Không đọc được tệp trả lời ${path}.`)
  }
}
