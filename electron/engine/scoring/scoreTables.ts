import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import type { ScoreLink } from '#shared/domain/scoring/scoreLink.ts'
import { scoreColumns } from '#shared/domain/scoring/scoreSheet.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import {
  assignmentStateNames,
  scoreColumnNames,
  sheetStateNames,
  submissionStateNames,
} from '#shared/text/stateNames.ts'
import type { ShownSheet } from './loadScoreSheet.ts'
import type { Ranking } from './loadRanking.ts'

type Sheet = NonNullable<ShownSheet['sheet']>
type Criterion = Sheet['criteria'][number]

/** A unit's sheet as a table: its groups and criteria, the three scores, what they rest on, and why they differ. */
export function scoreSheetTable(sheet: Sheet): ReportTable {
  const points = (value: number | null): ReportCell =>
    value === null ? { kind: 'blank' } : { kind: 'number', value, scale: sheet.scale }
  const rows = sheet.groups.flatMap((group) => [
    { role: 'group' as const, cells: groupCells(group.code, group.name, points(group.maximum)) },
    ...sheet.criteria
      .filter((it) => it.group === group.code)
      .map((it) => ({
        role: 'data' as const,
        cells: [
          text(it.code),
          text(it.name),
          points(it.maximum),
          ...scoreColumns.map((score) => points(it.standing[score])),
          text(basisWords(it)),
          text(reasonWords(it)),
        ],
      })),
  ])
  const totals = scoreColumns.map((score) => points(sheet.outcomes.find((it) => it.score === score)?.total ?? null))
  const total = ['', totalWords(sheet)].map(text)
  return {
    code: 'phieu_cham_diem',
    title: 'Phiếu chấm điểm hoạt động của ban chỉ đạo',
    columns: [
      { width: 14, align: 'center' },
      { width: 80, align: 'left' },
      { width: 18, align: 'right' },
      ...scoreColumns.map(() => ({ width: 18, align: 'right' as const })),
      { width: 66, align: 'left' },
      { width: 52, align: 'left' },
    ],
    head: [
      [
        'Mã',
        'Tiêu chí',
        'Tối đa',
        ...scoreColumns.map((score) => scoreColumnNames[score]),
        'Căn cứ, minh chứng',
        'Lý do, giải trình',
      ].map((it) => ({ text: it })),
    ],
    rows: [
      ...rows,
      { role: 'total', cells: [...total, points(sheet.fullMarks), ...totals, text(levelWords(sheet)), text('')] },
    ],
    notes: [...new Set(sheet.outcomes.flatMap((it) => it.caps))],
  }
}

/** The ranking and classification of the units, best first; our own unit is not among them. */
export function rankingTable({ units, scale }: Ranking): ReportTable {
  const widths = [14, 60, 20, 20, 20, 26, 40, 66]
  return {
    code: 'xep_hang',
    title: 'Xếp hạng, xếp loại hoạt động của ban chỉ đạo',
    columns: widths.map((width, place) => ({
      width,
      align: place === 0 ? 'center' : place >= 2 && place <= 4 ? 'right' : 'left',
    })),
    head: [
      [
        'Hạng',
        'Đơn vị',
        ...scoreColumns.map((score) => scoreColumnNames[score]),
        'Xếp loại',
        'Bước chấm điểm',
        'Ghi chú',
      ].map((it) => ({ text: it })),
    ],
    rows: units
      .filter((it) => !it.isOurs)
      .map(({ rank, name, outcomes, state }) => ({
        role: 'data',
        cells: [
          rank === null ? { kind: 'blank' } : { kind: 'number', value: rank, scale: 0 },
          text(name),
          ...scoreColumns.map((score): ReportCell => {
            const total = outcomes.find((it) => it.score === score)?.total
            return total === undefined ? { kind: 'blank' } : { kind: 'number', value: total, scale }
          }),
          text(outcomes.at(-1)?.levelName ?? ''),
          text(state === null ? 'chưa có phiếu' : sheetStateNames[state]),
          text(outcomes.at(-1)?.caps.join('; ') ?? ''),
        ],
      })),
    notes: units.length === 0 ? ['Không có đơn vị nào phải chấm điểm.'] : [],
  }
}

/** The three totals of a sheet as one sentence. */
export function scoreSentence(unitName: string, sheet: Sheet): string {
  const parts = sheet.outcomes.map(
    ({ score, total, levelName }) =>
      `${scoreColumnNames[score].toLocaleLowerCase('vi')} ${formatScaled(total, sheet.scale)} điểm (${levelName})`,
  )
  return `${unitName}: ${parts.join('; ')}.`
}

/** How many units are in each level, as one sentence. */
export function rankingSentence({ units, year }: Ranking): string {
  const scored = units.filter((it) => !it.isOurs && it.outcomes.length > 0)
  const byLevel = Map.groupBy(scored, (it) => it.outcomes.at(-1)?.levelName ?? '')
  const parts = [...byLevel].map(([level, list]) => `${level} ${String(list.length)} đơn vị`)
  const left = units.filter((it) => !it.isOurs && it.outcomes.length === 0).length
  const unscored = left === 0 ? '' : `; ${String(left)} đơn vị chưa có phiếu chấm điểm`
  return `Năm ${String(year)}, ${String(scored.length)} đơn vị được chấm điểm${parts.length > 0 ? `: ${parts.join('; ')}` : ''}${unscored}.`
}

function basisWords({ links, evidence, isAutomatic }: Criterion): string {
  const files = evidence.map((file) => file.name)
  const told = isAutomatic ? links.map(linkWords) : []
  return [...told, ...(files.length > 0 ? [`Minh chứng: ${files.join(', ')}`] : [])].join('; ')
}

function linkWords(link: ScoreLink): string {
  switch (link.kind) {
    case 'report': {
      const received = link.received === null ? '' : ` ${dateInVietnamese(link.received)}`
      const errors = link.errors === null || link.errors === 0 ? '' : `, ${String(link.errors)} lỗi số liệu`
      return `${periodWord(link.period)} ${submissionStateNames[link.state].toLocaleLowerCase('vi')}${received}${errors}`
    }
    case 'task':
      return `nhiệm vụ ${link.task} ${assignmentStateNames[link.state].toLocaleLowerCase('vi')}`
    case 'composition':
      return link.committee === null
        ? 'chưa ghi ban chỉ đạo'
        : `đúng ${String(link.rules - new Set(link.findings.map((it) => it.rule)).size)}/${String(link.rules)} quy định về cơ cấu`
    case 'figure':
      return `${link.indicator} = ${link.value === null ? 'chưa có' : formatScaled(link.value, link.scale)}`
  }
}

const roman: Readonly<Record<string, string>> = { Q1: 'quý I', Q2: 'quý II', Q3: 'quý III', Q4: 'quý IV' }

function periodWord(code: string): string {
  return roman[code.slice(-2)] ?? code
}

function reasonWords(criterion: Criterion): string {
  return scoreColumns
    .flatMap((score) => {
      const { reason } = criterion[score]
      return reason === '' ? [] : [`${scoreColumnNames[score]}: ${reason}`]
    })
    .join(' ')
}

function totalWords({ total, fullMarks, scale }: Sheet): string {
  if (total.maximum === fullMarks) return 'Tổng điểm'
  return `Tổng điểm (quy từ ${formatScaled(total.points, scale)}/${formatScaled(total.maximum, scale)} điểm)`
}

function levelWords({ outcomes }: Sheet): string {
  const last = outcomes.at(-1)
  return last ? `Xếp loại: ${last.levelName}` : ''
}

function groupCells(code: string, name: string, maximum: ReportCell): ReportCell[] {
  const blank: ReportCell = { kind: 'blank' }
  return [text(code), text(name), maximum, blank, blank, blank, blank, blank]
}

function text(it: string): ReportCell {
  return it === '' ? { kind: 'blank' } : { kind: 'text', text: it }
}
