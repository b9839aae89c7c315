import { measureRunning, measureWork } from './measureWork.ts'

/** What is in the clock: code and reading, the first reading alone, or one of many readings. */
export type ReadingMode = 'code and first' | 'first' | 'later'

/** Readings before the ones of which the median counts. */
const warmUps = 20

/** Measures a reader of forms: `load` brings in all that it needs to read, `read` reads one form. */
export async function measureReading<Reader>(
  mode: ReadingMode,
  load: () => Promise<Reader>,
  read: (reader: Reader) => Promise<Uint8Array>,
): Promise<void> {
  if (mode === 'code and first') return measureWork(async () => read(await load()))
  const reader = await load()
  return mode === 'first' ? measureWork(() => read(reader)) : measureRunning(() => read(reader), warmUps)
}
