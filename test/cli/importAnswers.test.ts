import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '#hosts/cli/runCli.ts'
import { openOffice } from '#test/support/testEngine.ts'
import { cellOf, saveEdited, sending, writeForm } from '../exchange/formOffice.ts'

type Imported = { files: { result: string; needs: string[] }[] }

async function importJson(...words: string[]): Promise<Imported> {
  let stdout = ''
  const sink = { write: () => undefined }
  await runCli(['import', ...words, '--json'], { stdout: { write: (text: string) => (stdout += text) }, stderr: sink })
  return JSON.parse(stdout) as Imported
}

test('the questions of a file are answered from the command line, by file and cell', async () => {
  const office = await openOffice('218')
  try {
    const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
    const form = await writeForm(office, units.find((it) => it.kind === 'commune' && it.parent === '218')?.code ?? '')
    const cell = cellOf(form, 'B02/X')
    const asking = saveEdited(office, form, 'hỏi.xlsx', { figures: { [cell]: { text: '1,234' } } })
    const db = ['--db', office.databasePath]
    expect((await importJson(...db, '--yes', asking)).files).toMatchObject([{ needs: ['reading'] }])
    const answers = join(office.folder, 'trả lời.json')
    const said = { file: 'hỏi.xlsx', cells: [{ sheet: 'Số liệu', cell, text: '1234' }] }
    writeFileSync(answers, JSON.stringify([said]))
    expect((await importJson(...db, '--answers', answers, asking)).files).toMatchObject([{ result: 'accepted' }])

    const later = saveEdited(office, form, 'sau.xlsx', { figures: { ...sending(form, 2), [cell]: { number: '5' } } })
    await office.client.call('submissions.closePeriod', { period: '2022-Q1', isClosed: true })
    expect((await importJson(...db, '--yes', later)).files).toMatchObject([
      { result: 'waiting', needs: ['closedPeriod'] },
    ])
    expect((await importJson(...db, '--yes', '--agree', 'closedPeriod', later)).files).toMatchObject([
      { result: 'accepted', needs: [] },
    ])
  } finally {
    office.close()
  }
})
