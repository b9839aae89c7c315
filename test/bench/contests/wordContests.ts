import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readZip } from '../../../electron/engine/files/zip/readZip.ts'
import { toCarboneTemplate } from '../carboneTemplate.ts'
import type { Contest, Side } from '../contest.ts'
import { runWork } from '../runWork.ts'
import { makeBenchData, makeBenchTemplate } from '../wordReport.ts'

/** The 66-page report, and the same with ten times the rows in its tables. Throws when the texts of the sides differ. */
export async function prepareWordContests(folder: string): Promise<Contest[]> {
  const template = join(folder, 'word.docx')
  const carboneTemplate = join(folder, 'carbone.docx')
  writeFileSync(template, makeBenchTemplate())
  writeFileSync(carboneTemplate, toCarboneTemplate(readFileSync(template)))
  const sides = [1, 10].map((factor) => {
    const data = join(folder, `word-${factor}.json`)
    writeFileSync(data, JSON.stringify(makeBenchData(factor)))
    return wordSides(factor, template, carboneTemplate, data)
  })
  const small = await wordContest('66-page report (.docx)', sides[0] ?? [], folder)
  const large = await wordContest('the same, 10× table rows', sides[1] ?? [], folder)
  const growth: Contest = {
    title: 'the report’s growth for 10× rows',
    sides: [...sides.flatMap((both) => both.slice(0, 1))],
    aims: [{ of: 'ours 10×', against: 'ours', time: 10 }],
    notes: [],
  }
  return [small, large, growth]
}

function wordSides(factor: number, template: string, carboneTemplate: string, data: string): Side[] {
  const mark = factor === 1 ? '' : ` ${factor}×`
  return [
    { name: `ours${mark}`, work: 'wordOurs', args: [template, data] },
    { name: `docxtemplater 3.71${mark}`, work: 'wordDocxtemplater', args: [template, data] },
    { name: `carbone 3.8${mark}`, work: 'wordCarbone', args: [carboneTemplate, data] },
  ]
}

async function wordContest(title: string, sides: readonly Side[], folder: string): Promise<Contest> {
  const [ours = '', docxtemplater = '', carbone = ''] = sides.map(({ name }) => name)
  const texts = []
  for (const side of sides) texts.push(await textFrom(side, join(folder, 'made.docx')))
  if (new Set(texts).size !== 1) throw new Error(`${title}: the sides do not print the same text`)
  return {
    title,
    sides,
    aims: [
      { of: ours, against: docxtemplater, time: 0.15, memory: 0.8 },
      { of: ours, against: carbone, time: 0.5 },
    ],
    notes: [
      `all three print the same ${texts[0]?.length ?? 0} characters; carbone has the template in its own markers`,
    ],
  }
}

async function textFrom({ work, args }: Side, made: string): Promise<string> {
  await runWork(work, args, made)
  const archive = readZip(readFileSync(made))
  return ['word/header1.xml', 'word/document.xml', 'word/footer1.xml']
    .map((name) => archive.read(name).toString('utf8'))
    .map((xml) =>
      xml
        .replace(/^<\?xml[^>]*>\s*/, '')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]*>/g, ''),
    )
    .join('')
}
