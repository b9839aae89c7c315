import type { FigureValue } from '#shared/domain/figures/figure.ts'
import type { FigureColumn, FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { Draw, Drawn } from './draw.ts'
import { drawCommuneLife } from './drawCommuneLife.ts'
import { drawLeadership } from './drawLeadership.ts'
import { drawPetitions } from './drawPetitions.ts'
import { drawWorkplaces } from './drawWorkplaces.ts'
import { anchoredRandom, sampleRandom, type SampleRandom } from './sampleRandom.ts'

/** What a unit drew in the quarters before, by column key ("D14/X"). */
export type UnitMemory = { last: Map<string, number>; year: number; soFar: Map<string, number> }

/** One filled cell of a sample report; `key` is the column's ("D14/X"). */
export type DrawnCell = { key: string; figure: FigureValue }

const groups: readonly Draw[] = [drawLeadership, drawPetitions, drawCommuneLife, drawWorkplaces]

/** Figures of one unit and quarter for its columns, drawn from the seed alone, that obey the consistency rules. */
export function drawReport(
  seed: number,
  unit: UnitAsOf,
  quarter: { code: string; year: number; index: number },
  columns: readonly FigureColumn[],
  memory: UnitMemory,
): DrawnCell[] {
  if (memory.year !== quarter.year) memory.soFar.clear()
  memory.year = quarter.year
  const random = sampleRandom(seed, unit.uid, quarter.code)
  const drawn = new Map<FigureLoaiHinh, Drawn>()
  for (const loaiHinh of new Set(columns.map((column) => column.loaiHinh)))
    drawn.set(loaiHinh, drawAll(seed, unit, quarter, loaiHinh, memory))
  return columns.flatMap((column) => {
    const value = drawn.get(column.loaiHinh)?.[column.indicator]
    if (value === undefined) return []
    const key = `${column.indicator}/${column.loaiHinh}`
    remember(memory, key, value)
    return [{ key, figure: asFigure(value, column.indicator, unit, random) }]
  })
}

function drawAll(
  seed: number,
  unit: UnitAsOf,
  quarter: { code: string; index: number },
  loaiHinh: FigureLoaiHinh,
  memory: UnitMemory,
): Drawn {
  const scene = {
    unitKind: unit.kind,
    loaiHinh,
    quarter: quarter.index,
    before: (code: string) => memory.last.get(`${code}/${loaiHinh}`) ?? 0,
    soFar: (code: string) => memory.soFar.get(`${code}/${loaiHinh}`) ?? 0,
  }
  const chance = (...words: string[]) =>
    anchoredRandom(
      sampleRandom(seed, unit.uid, ...words, `Q${quarter.index}`),
      sampleRandom(seed, unit.uid, ...words, quarter.code),
    )
  const drawn = groups.map((draw, place) => {
    const random = chance(`group ${place}`, loaiHinh)
    return draw({ ...scene, random, together: chance('together'), nature: sampleRandom(seed, unit.uid, loaiHinh) })
  })
  return Object.assign({}, ...drawn)
}

function remember(memory: UnitMemory, key: string, value: number): void {
  memory.last.set(key, value)
  memory.soFar.set(key, (memory.soFar.get(key) ?? 0) + value)
}

/** A ward gives no land for roads; a nought is written as 0 or as "không phát sinh", as offices do. */
function asFigure(value: number, code: string, unit: UnitAsOf, random: SampleRandom): FigureValue {
  if (code === 'F09' && unit.designation === 'phường' && value === 0) return { state: 'notApplicable' }
  if (value === 0 && random.chance(60)) return { state: 'none' }
  return { state: 'number', value }
}
