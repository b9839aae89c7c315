import { refuse } from '#shared/contract/failure.ts'
import { committeeIndicators, proposeCommitteeFigures } from '#shared/domain/committees/proposeCommitteeFigures.ts'
import { buildProposals, type Proposal, type Share } from '#shared/domain/registers/buildProposals.ts'
import { measureEvents, type MeasuredPeriod } from '#shared/domain/registers/measureEvents.ts'
import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { loadIndicatorCatalogue } from '../catalogues/catalogueQueries.ts'
import { loadCommittees } from '../committees/committeeQueries.ts'
import { loadCompositionRules } from '../committees/compositionRuleQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadForm, type Form } from '../figures/loadForm.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { definitionsInForce, loadDefinitions } from './definitionQueries.ts'
import { loadUnitEvents, type KeptEvent } from './eventQueries.ts'

/** The register under which committees stand behind a figure. */
export const committeeRegister = { code: 'committees', name: 'Ban chỉ đạo' } as const

/** Everything the registers say of a unit's figures of a quarter. */
export type UnitProposals = {
  form: Form
  definitions: readonly RegisterDefinition[]
  events: readonly KeptEvent[]
  shares: readonly Share[]
  proposals: readonly Proposal[]
}

/** Measures a unit's events and committees for a quarter. Throws `Refusal` unknownUnit, unknownPeriod or periodDoesNotFit. */
export function loadProposals(db: ReadDatabase, unitCode: string, periodCode: string): UnitProposals {
  const form = loadForm(db, unitCode, periodCode, 'own')
  if (form.period.kind !== 'quarter') refuse('periodDoesNotFit', { period: periodCode, reportType: 'quarterly' })
  const { indicators } = loadIndicatorCatalogue(db, form.period.cutOff)
  const definitions = definitionsInForce(loadDefinitions(db), form.period.cutOff)
  const events = loadUnitEvents(db, form.unit.id)
  const period = measuredPeriod(db, form.period)
  const ofRegister = Map.groupBy(events, (event) => event.register)
  const measured = definitions.flatMap((definition) =>
    measureEvents(definition, ofRegister.get(definition.code) ?? [], period, indicators).map(({ event, ...share }) => {
      return { ...share, register: definition.code, id: event }
    }),
  )
  const shares = [...measured, ...committeeShares(db, form)]
  return { form, definitions, events, shares, proposals: buildProposals(form.columns, feedersOf(definitions), shares) }
}

function committeeShares(db: ReadDatabase, form: Form): Share[] {
  const { rules } = loadCompositionRules(db)
  return proposeCommitteeFigures(loadCommittees(db, form.unit.id), form.unit.kind, rules, form.period).map(
    ({ committeeId, ...share }) => ({
      ...share,
      register: committeeRegister.code,
      id: committeeId,
      isIncomplete: false,
    }),
  )
}

function feedersOf(definitions: readonly RegisterDefinition[]): Map<string, string[]> {
  const feeders = new Map<string, string[]>(committeeIndicators.map((code) => [code, [committeeRegister.code]]))
  for (const definition of definitions)
    for (const { indicator } of definition.feeds) {
      const known = feeders.get(indicator) ?? []
      if (!known.includes(definition.code)) feeders.set(indicator, [...known, definition.code])
    }
  return feeders
}

function measuredPeriod(db: ReadDatabase, period: Period): MeasuredPeriod {
  const { from: yearFrom } = mustReadPeriod(db, `${period.year}-Q1`)
  return { year: period.year, yearFrom, from: period.from, cutOff: period.cutOff }
}
