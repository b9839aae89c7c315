import { readFileSync } from 'node:fs'
import type { BenchReport } from './consolidationData.ts'

/** The reports that were prepared for loading, a list for each quarter. */
export function readBenchReports(path: string): BenchReport[][] {
  return JSON.parse(readFileSync(path, 'utf8')) as BenchReport[][]
}
