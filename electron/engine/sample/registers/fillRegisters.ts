import type { FigureValue } from '#shared/domain/figures/figure.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { loaiHinhs } from '#shared/domain/orgTree/orgUnit.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { usualLoaiHinh } from '#shared/domain/registers/eventColumns.ts'
import type { CommandContext } from '../../engineContext.ts'
import { saveChoice } from '../../registers/choiceQueries.ts'
import { loadDefinitions } from '../../registers/definitionQueries.ts'
import { insertEvent } from '../../registers/eventQueries.ts'
import { loadProposals } from '../../registers/loadProposals.ts'
import { foldedEvent } from '../../registers/readEvent.ts'
import { loadUnitFinder } from '../../registers/unitFinder.ts'
import type { DrawnCell } from '../drawReport.ts'
import { sampleRandom } from '../sampleRandom.ts'
import { drawCitizenEvents } from './drawCitizenEvents.ts'
import { drawCommuneEvents } from './drawCommuneEvents.ts'
import { drawLeadershipEvents } from './drawLeadershipEvents.ts'
import { drawMovementEvents } from './drawMovementEvents.ts'
import type { EventScene, SampleEvent } from './eventScene.ts'

/** The quarter and the district whose registers the sample fills: its own and those of its communes. */
const registersKept = { quarter: '2022-Q1', district: '218' } as const

/** Whether the sample keeps a unit's registers in a quarter. */
export function keepsRegisters(unit: UnitAsOf, parent: UnitAsOf | undefined, quarter: string): boolean {
  return quarter === registersKept.quarter && [unit.code, parent?.code].includes(registersKept.district)
}

/** Whether the sample keeps the committees of the agencies and enterprises below a unit: those its registers count. */
export function hasBodies(unit: UnitAsOf): boolean {
  return unit.code === registersKept.district
}

/**
 * Fills a unit's registers with events that give its drawn figures, and takes every proposed figure into its report: what
 * the registers say stands in it, nothing is typed twice. Returns the report's cells.
 */
export function fillRegisters(
  context: CommandContext,
  seed: number,
  unit: UnitAsOf,
  period: Period & { id: number },
  cells: readonly DrawnCell[],
): DrawnCell[] {
  saveEvents(context, unit, drawEvents(sceneOf(seed, unit, period, cells)))
  const { db, clock } = context
  const { form, proposals } = loadProposals(db, unit.code, period.code)
  const taken = new Map<string, FigureValue>(
    proposals.map(({ indicator, loaiHinh, figure }) => [`${indicator.code}/${loaiHinh}`, figure] as const),
  )
  const columnOf = new Map(form.columns.map((it) => [`${it.indicator.code}/${it.loaiHinh}`, it.id]))
  for (const { indicator, loaiHinh, value } of proposals) {
    const columnId = columnOf.get(`${indicator.code}/${loaiHinh}`) ?? 0
    const place = { periodId: period.id, unitId: unit.id, columnId }
    saveChoice(db, place, { choice: 'taken', proposed: value, reason: '' }, clock())
  }
  return [...cells.filter(({ key }) => !taken.has(key)), ...[...taken].map(([key, figure]) => ({ key, figure }))]
}

function sceneOf(seed: number, unit: UnitAsOf, period: Period, cells: readonly DrawnCell[]): EventScene {
  const values = new Map(cells.map(({ key, figure }) => [key, figure.state === 'number' ? figure.value : 0]))
  const divided = loaiHinhs.filter((loaiHinh) => cells.some(({ key }) => key === `B01/${loaiHinh}`))
  return {
    random: sampleRandom(seed, 'registers', unit.uid, period.code),
    period,
    loaiHinhs: divided,
    figure: (indicator, loaiHinh = '-') => values.get(`${indicator}/${loaiHinh}`) ?? 0,
  }
}

function drawEvents(scene: EventScene): SampleEvent[] {
  const draws = [drawLeadershipEvents, drawCitizenEvents, drawCommuneEvents, drawMovementEvents]
  return draws.flatMap((draw) => draw(scene))
}

function saveEvents({ db, clock }: CommandContext, unit: UnitAsOf, events: readonly SampleEvent[]): void {
  const finder = loadUnitFinder(db)
  const definitions = new Map(loadDefinitions(db).map(({ definition }) => [definition.code, definition]))
  const kept = finder.byId.get(unit.id)
  if (!kept) throw new Error(`unit ${unit.code} is in the tree but not loaded`)
  for (const [place, event] of events.entries()) {
    const definition = definitions.get(event.register)
    // An office set up from another preset may keep other registers.
    if (!definition) continue
    const loaiHinh = event.loaiHinh === '-' ? usualLoaiHinh(definition, unit.kind) : event.loaiHinh
    const foldedText = foldedEvent(definition, event.values, finder, kept)
    const uid = `mau-${unit.uid}-${event.register}-${place}`
    insertEvent(db, { ...event, loaiHinh, uid, unitId: unit.id, foldedText, addedAt: clock() })
  }
}
