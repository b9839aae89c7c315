import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '#hosts/cli/runCli.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const demoFolder = join(root, 'demo')
const database = join(demoFolder, 'bac-giang.db')

type Step = { title: string; words: string[]; shows: (json: unknown) => string[] }

const steps: readonly Step[] = [
  {
    title: 'Tạo tệp dữ liệu cho Ban Dân vận Tỉnh ủy Bắc Giang',
    words: ['init', '--unit', 'BG', '--preset', 'bac-giang-2021'],
    shows: (json) => [`${field(json, 'units')} đơn vị, Chỉ thị 09-CT/TU đã giao việc cho từng đơn vị`],
  },
  {
    title: 'Ghi dữ liệu mẫu 8 quý (không phải số liệu thật)',
    words: ['sample', '--quarters', '8', '--seed', '1'],
    shows: (json) => [`${field(json, 'submissions')} báo cáo, ${field(json, 'figures')} số liệu`],
  },
  {
    title: 'Xem ai gửi muộn, ai chưa gửi quý I năm 2022',
    words: ['status', '--period', '2022-Q1'],
    shows: (json) => [
      `${field(json, 'expected')} đơn vị phải báo cáo; ${JSON.stringify((json as { counts: unknown }).counts)}`,
    ],
  },
  {
    title: 'Xem nhiệm vụ của chỉ thị ngày 01/10/2021',
    words: ['tasks', '--on', '2021-10-01'],
    shows: (json) => [`${(json as { assignments: unknown[] }).assignments.length} phân công`],
  },
  report('218', 'quarterly', '2022-Q1', 'Báo cáo quý I của Ban Chỉ đạo huyện Lục Nam'),
  report('213', 'quarterly', '2022-Q1', 'Báo cáo quý I của Ban Chỉ đạo thành phố Bắc Giang'),
  report('BG', 'quarterly', '2022-Q1', 'Báo cáo quý I của Ban Dân vận gửi Ban Thường vụ Tỉnh ủy'),
  report('BG', 'half-year', '2022-H1', 'Báo cáo 6 tháng của Ban Dân vận gửi Ban Thường vụ Tỉnh ủy'),
  report('BG', 'annual', '2022', 'Báo cáo năm 2022 của Ban Dân vận gửi Ban Thường vụ Tỉnh ủy'),
]

function report(unit: string, type: string, period: string, title: string): Step {
  const out = join(demoFolder, period, unit)
  return {
    title,
    words: ['report', '--unit', unit, '--type', type, '--period', period, '--out', out],
    shows: (json) => (json as { files: { path: string }[] }).files.map((file) => shownFile(file.path)),
  }
}

function shownFile(path: string): string {
  return `${relative(root, path)} (${Math.ceil(statSync(path).size / 1024)} KB)`
}

function field(json: unknown, name: string): string {
  return new Intl.NumberFormat('vi-VN').format(Number((json as Record<string, unknown>)[name]))
}

async function runStep(step: Step, place: number): Promise<void> {
  const began = performance.now()
  let printed = ''
  const stdout = { write: (text: string) => (printed += text) }
  const [command = '', ...rest] = step.words
  const code = await runCli([command, '--db', database, ...rest, '--json'], { stdout, stderr: process.stderr })
  if (code !== 0) process.exit(code)
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',')
  console.log(`${place + 1}. ${step.title} (${seconds} giây)`)
  for (const line of step.shows(JSON.parse(printed))) console.log(`   ${line}`)
}

rmSync(demoFolder, { recursive: true, force: true })
mkdirSync(demoFolder, { recursive: true })
for (const [place, step] of steps.entries()) await runStep(step, place)
console.log(`\nXong. Mở thư mục ${relative(root, demoFolder)} để xem các báo cáo.`)
