import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generalYes } from '#shared/domain/exchange/takingNeeds.ts'
import { openOffice, openTestEngine, type TestEngine } from '#test/support/testEngine.ts'
import { cellOf, reportState, saveEdited, sending, writeForm } from '../formOffice.ts'

type SixFiles = {
  office: TestEngine
  unit: string
  paths: readonly string[]
  picked: string
  emptyDatabase: string
}

let copies = 0

/**
 * Six files of one commune: a first sending, the same once more as another program saved it, a correction, a third sending
 * in two contents of which a person will choose one, and the chosen one once more.
 */
export async function sixFiles(): Promise<SixFiles> {
  const office = await openOffice('218')
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  const unit = units.find((it) => it.kind === 'commune' && it.parent === '218')?.code ?? ''
  const form = await writeForm(office, unit)
  const cell = cellOf(form, 'A01/-')
  const at = (name: string, revision: number, edit: { number: string } | { text: string }) =>
    saveEdited(office, form, name, { figures: { ...sending(form, revision), [cell]: edit } })
  const chosen = at('lần 3 đúng.xlsx', 3, { number: '30' })
  const paths = [
    at('lần 1.xlsx', 1, { number: '10' }),
    at('lần 1 lưu lại.xlsx', 1, { text: '10' }),
    at('lần 2.xlsx', 2, { number: '20' }),
    at('lần 3 nhầm.xlsx', 3, { number: '31' }),
    chosen,
    at('lần 3 đúng, gửi lại.xlsx', 3, { text: '30' }),
  ]
  const emptyDatabase = join(office.folder, 'trống.db')
  await office.client.call('database.backUp', { path: emptyDatabase })
  return { office, unit, paths, picked: chosen, emptyDatabase }
}

/** The state after taking the files in one order with a general yes, and then the person's choice. */
export async function stateAfter({ office, unit, paths, picked, emptyDatabase }: SixFiles, order: readonly number[]) {
  const databasePath = join(office.folder, `bản ${(copies += 1)}.db`)
  copyFileSync(emptyDatabase, databasePath)
  const engine = openTestEngine({ databasePath })
  try {
    await engine.client.call('inbox.apply', {
      paths: order.map((index) => paths[index] ?? ''),
      agreed: [...generalYes],
    })
    const digest = createHash('sha256').update(readFileSync(picked)).digest('hex')
    const decisions = [{ digest, agreed: ['sameSending' as const] }]
    await engine.client.call('inbox.apply', { paths: [picked], decisions })
    return await reportState(engine, unit)
  } finally {
    engine.close()
  }
}
