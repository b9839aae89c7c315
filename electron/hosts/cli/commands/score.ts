import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { scoreColumns } from '#shared/domain/scoring/scoreSheet.ts'
import type { EngineClient, Output } from '#shared/rpc/connectEngine.ts'
import { scoreColumnNames, sheetStateNames } from '#shared/text/stateNames.ts'
import type { Command, CommandOutput } from '../command.ts'
import { documentLines } from '../documentLines.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

type Sheet = NonNullable<Output<'scoring.sheet'>['sheet']>

/**
 * Scores of a year: the ranking, or one unit's sheet; with --out as files. Automatic points are computed anew first, but an
 * official sheet stays. JSON: `{year, units: [{code, rank, state, outcomes}]}`, `{unit, sheet}`, or `{files}`.
 */
export const score: Command = {
  usage: 'score --db TỆP --year 2022 [--unit MÃ] [--out THƯ_MỤC]',
  summary: 'Chấm điểm ban chỉ đạo: tính điểm tự động, xếp hạng, phiếu chấm của một đơn vị; xuất Word, Excel.',
  options: { year: { required: true }, unit: { required: false }, out: { required: false } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const year = yearOf(input.mustHave('year'))
    const [unit, outDir] = [input.option('unit'), input.option('out')]
    const place = { year, ...(unit === undefined ? {} : { unit }) }
    await engine.call('scoring.recompute', place, { onProgress: (progress) => input.onProgress(progress) })
    if (outDir !== undefined) {
      const { files } = await engine.call('scoring.write', { ...place, outDir })
      return { json: { files }, lines: documentLines({ files, notices: [] }) }
    }
    return unit === undefined ? await ranking(engine, year) : await oneSheet(engine, { unit, year })
  },
}

async function ranking(engine: EngineClient, year: number): Promise<CommandOutput> {
  const list = await engine.call('scoring.list', { year })
  const rows = list.units.map(({ code, name, rank, state, outcomes }) => {
    const last = outcomes.at(-1)
    const points = scoreColumns.map((score) => outcomes.find((it) => it.score === score)?.total)
    return [
      rank === null ? '' : String(rank),
      code,
      name,
      ...points.map((it) => (it === undefined ? '' : formatScaled(it, list.scale))),
      last?.levelName ?? '',
      state === null ? 'chưa có phiếu' : sheetStateNames[state],
    ]
  })
  const heads = ['Hạng', 'Mã', 'Đơn vị', ...scoreColumns.map((it) => scoreColumnNames[it]), 'Xếp loại', 'Bước']
  return { json: list, lines: [`${list.rubricName} (${list.label}), năm ${year}`, ...textTable(heads, rows)] }
}

async function oneSheet(engine: EngineClient, place: { unit: string; year: number }): Promise<CommandOutput> {
  const found = await engine.call('scoring.sheet', place)
  return { json: found, lines: found.sheet === null ? [] : [found.unitName, ...sheetLines(found.sheet)] }
}

function sheetLines({ criteria, scale, outcomes, state, total }: Sheet): string[] {
  const shown = (points: number | null) => (points === null ? '' : formatScaled(points, scale))
  const rows = criteria.map((it) => [
    it.code,
    it.name,
    shown(it.maximum),
    ...scoreColumns.map((score) => shown(it.standing[score])),
    String(it.links.length),
  ])
  const heads = ['Mã', 'Tiêu chí', 'Tối đa', ...scoreColumns.map((it) => scoreColumnNames[it]), 'Căn cứ']
  const last = outcomes.at(-1)
  return [
    ...textTable(heads, rows),
    `Tổng ${shown(last?.total ?? null)} điểm, xếp loại ${last?.levelName ?? ''}; phiếu ${sheetStateNames[state]}.`,
    ...(last?.caps ?? []),
    ...(total.faults.length > 0 ? [`${total.faults.length} tiêu chí chưa có điểm hoặc chưa đủ minh chứng.`] : []),
  ]
}

function yearOf(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new UsageError('--year là năm chấm điểm, ví dụ 2022.')
  return Number(text)
}
