import type { z } from 'zod'
import { refuse } from '#shared/contract/failure.ts'
import { readLimited } from '../files/readLimited.ts'

const limitMegabytes = 10

/** Reads a JSON file and checks it by its schema. Throws `Refusal` catalogueRefused, naming each place that is wrong. */
export function readJsonFile<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(parseJson(path))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.slice(0, 10).map((issue) => `tại “${issue.path.join('.')}”: ${issue.message}.`)
  return refuse('catalogueRefused', { path, faults })
}

function parseJson(path: string): unknown {
  const text = readLimited(path, limitMegabytes).toString('utf8').normalize('NFC')
  try {
    return JSON.parse(text)
  } catch {
    return refuse('catalogueRefused', { path, faults: ['tệp không phải là JSON đúng quy cách.'] })
  }
}
