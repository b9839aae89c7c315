import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { dataFileContract } from '#shared/contract/hostContract.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Method } from '#shared/contract/method.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import { hostilePayloads } from './hostilePayloads.ts'
import { wires, type OpenWire } from './wires.ts'

const methods = Object.entries({ ...contract, ...dataFileContract } as Record<string, Method>)

describe.each(Object.entries(wires))('hostile payloads %s', (name, open) => {
  // The wires differ in what they carry, not in what the engine makes of it: fields are filled over one of them.
  const isFilled = name === 'in this process'
  const home = process.cwd()
  let wire: OpenWire

  beforeAll(async () => {
    wire = await open()
    await wire.program.host.call('dataFile.create', { folder: null })
    await wire.program.engine.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
    // A payload may well be a file name that some job writes to; it shall do so here.
    const inside = join(wire.folder, 'a', 'b')
    mkdirSync(inside, { recursive: true })
    process.chdir(inside)
  })
  afterAll(async () => {
    process.chdir(home)
    await wire.close()
  })

  test.each(methods)('%s', async (method, { input }) => {
    const call = wire.program.engine.call as unknown as (method: string, input: unknown) => Promise<unknown>
    for (const payload of hostilePayloads(isFilled ? fieldsOf(input) : [])) {
      const failure = await refusalOf(call(method, payload))
      const about = `${method} ${JSON.stringify(payload)?.slice(0, 80)}`
      if (!input.safeParse(payload).success) expect(failure?.code, about).toBe('badInput')
      expect(failure?.code, about).not.toBe('internal')
      if (failure) expect(failureSentence(failure), about).toMatch(/^.+/)
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

function fieldsOf(input: unknown): string[] {
  const shape = (input as { shape?: Record<string, unknown> }).shape
  return shape ? Object.keys(shape) : []
}

async function refusalOf(call: Promise<unknown>): Promise<Failure | null> {
  try {
    await call
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
}
