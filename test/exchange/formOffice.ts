import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readForm } from '#engine/exchange/reading/readForm.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { generalYes } from '#shared/domain/exchange/takingNeeds.ts'
import { identityFromRows, type FormIdentity } from '#shared/domain/exchange/formIdentity.ts'
import type { TestEngine } from '#test/support/testEngine.ts'
import { editForm, type FormEdits } from './editForm.ts'

/** A form as the office wrote it, and where its cells are. */
export type WrittenForm = { path: string; bytes: Buffer; identity: FormIdentity }

/** Lets the engine write the form of a unit. */
export async function writeForm(
  engine: TestEngine,
  unit: string,
  options: { period?: string; reportType?: 'quarterly' | 'half-year' | 'annual'; filled?: boolean } = {},
): Promise<WrittenForm> {
  const path = join(engine.folder, `${unit}-${options.period ?? '2022-Q1'}.xlsx`)
  await engine.client.call('inbox.writeForms', {
    unit,
    period: options.period ?? '2022-Q1',
    reportType: options.reportType ?? 'quarterly',
    filled: options.filled ?? false,
    out: path,
  })
  const bytes = readFileSync(path)
  const identity = identityFromRows(readForm(bytes).rows)
  if (!identity) throw new Error('the form has no identity')
  return { path, bytes, identity }
}

/** The cell of a column: its number's or its state's. */
export function cellOf(
  { identity }: WrittenForm,
  key: string,
  part: 'value' | 'state' | 'code' | 'label' = 'value',
): string {
  const found = identity.figures.find((cells) => cells.key === key)
  if (!found) throw new Error(`The form has no column ${key}`)
  return found[part]
}

/** The cell of a section's text. */
export function textCellOf({ identity }: WrittenForm, section: string): string {
  const found = identity.narratives.find((cells) => cells.section === section)
  if (!found) throw new Error(`The form has no section ${section}`)
  return found.value
}

/** Saves a changed copy of a form and returns its path. */
export function saveEdited(engine: TestEngine, form: WrittenForm, name: string, edits: FormEdits): string {
  const path = join(engine.folder, name)
  writeFileSync(path, editForm(form.bytes, edits))
  return path
}

/** A change of the number of the sending. */
export function sending({ identity }: WrittenForm, revision: number): Record<string, { number: string }> {
  return { [identity.revision]: { number: String(revision) } }
}

/** What the engine says of one file after taking it in. */
export async function take(engine: TestEngine, path: string, isConfirmed = false): Promise<FileAnswer> {
  const { files } = await engine.client.call('inbox.apply', {
    paths: [path],
    agreed: isConfirmed ? [...generalYes] : [],
  })
  const [file] = files
  if (!file) throw new Error('one path gives one answer')
  return file
}

/** What a unit's report holds now: its figures, texts, standing, and the form it stands by. */
export async function reportState(engine: TestEngine, unit: string, period = '2022-Q1') {
  const { rows } = await engine.client.call('figures.form', { unit, period })
  const { sections } = await engine.client.call('figures.narratives', { unit, period })
  const { state } = await engine.client.call('submissions.versions', { unit, period })
  const { entries } = await engine.client.call('inbox.list', { unit, period })
  const inForce = new Set(entries.filter((entry) => entry.standing === 'inForce').map((entry) => entry.revision))
  const received = new Set(entries.map((entry) => entry.digest))
  return {
    figures: rows.flatMap(({ indicator, loaiHinh, figure }) => (figure ? [[`${indicator}/${loaiHinh}`, figure]] : [])),
    sections,
    state,
    inForce: [...inForce],
    received: [...received].sort(),
  }
}
