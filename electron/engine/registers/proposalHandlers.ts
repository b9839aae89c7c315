import { refuse } from '#shared/contract/failure.ts'
import type { registersContract } from '#shared/contract/registersContract.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import type { Share } from '#shared/domain/registers/buildProposals.ts'
import { loadCommittees } from '../committees/committeeQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadFigures } from '../figures/figureQueries.ts'
import type { Handlers } from '../handler.ts'
import { loadChoices, type ProposalChoice } from './choiceQueries.ts'
import { titleOf } from './eventHandlers.ts'
import { committeeRegister, loadProposals, type UnitProposals } from './loadProposals.ts'
import { loadUnitFinder } from './unitFinder.ts'

type ProposalContract = Pick<typeof registersContract, 'registers.propose' | 'registers.behind'>

/** What the registers say of figures, and the entries behind it. */
export const proposalHandlers: Handlers<ProposalContract> = {
  'registers.propose': ({ db }, { unit, period }) => {
    const loaded = loadProposals(db, unit, period)
    const { form } = loaded
    const { figures, choices } = loadCells(db, loaded)
    const idOf = new Map(form.columns.map((it) => [keyOf(it.indicator.code, it.loaiHinh), it.id]))
    const proposals = loaded.proposals.map((proposal) => {
      const columnId = idOf.get(keyOf(proposal.indicator.code, proposal.loaiHinh)) ?? 0
      const current = figures.get(columnId) ?? null
      return {
        indicator: proposal.indicator.code,
        loaiHinh: proposal.loaiHinh,
        name: proposal.indicator.name,
        unitOfMeasure: proposal.indicator.unit,
        scale: proposal.indicator.scale,
        proposed: proposal.figure,
        current,
        standing: standingOf(proposal.figure, current),
        registers: [...proposal.registers],
        entries: proposal.shares,
        incomplete: proposal.incomplete,
        choice: shownChoice(choices.get(columnId), proposal.value),
      }
    })
    return { unit: form.unit.code, period: form.period.code, proposals, leftOut: leftOut(loaded) }
  },

  'registers.behind': ({ db }, { unit, period, indicator, loaiHinh }) => {
    const loaded = loadProposals(db, unit, period)
    const key = keyOf(indicator, loaiHinh)
    const column = loaded.form.columns.find((it) => keyOf(it.indicator.code, it.loaiHinh) === key)
    if (!column) refuse('unknownColumn', { column: key })
    const shares = loaded.shares.filter((share) => columnKey(share) === key)
    const name = entryNamer(db, loaded)
    const entries = shares.map((share) => {
      return {
        register: share.register,
        id: share.id,
        adds: share.value,
        isIncomplete: share.isIncomplete,
        ...name(share),
      }
    })
    return {
      value: shares.reduce((sum, share) => sum + share.value, 0),
      scale: column.indicator.scale,
      entries: entries.sort((a, b) => (a.on < b.on ? -1 : 1)),
    }
  },
}

/** The key of a column of a unit's form. */
export function keyOf(indicator: string, loaiHinh: Share['loaiHinh']): string {
  return columnKey({ indicator, loaiHinh })
}

/** The figures that stand in a unit's cells, and the choices made for them, by column id. */
export function loadCells(
  db: ReadDatabase,
  { form }: UnitProposals,
): { figures: Map<number, FigureValue>; choices: Map<number, ProposalChoice> } {
  if (form.periodId === null) return { figures: new Map(), choices: new Map() }
  const place = { periodId: form.periodId, unitId: form.unit.id, ledger: form.ledger }
  return { figures: loadFigures(db, place), choices: loadChoices(db, place.periodId, place.unitId) }
}

function standingOf(proposed: FigureValue, current: FigureValue | null): 'same' | 'new' | 'differs' {
  if (current === null) return 'new'
  if (current.state !== proposed.state) return 'differs'
  return current.state === 'number' && proposed.state === 'number' && current.value !== proposed.value
    ? 'differs'
    : 'same'
}

function shownChoice(choice: ProposalChoice | undefined, proposedNow: number) {
  return choice ? { ...choice, isStale: choice.proposed !== proposedNow } : null
}

/** Entries that add to a column which the unit's form does not have. */
function leftOut({ form, shares }: UnitProposals) {
  const columns = new Set(form.columns.map((it) => keyOf(it.indicator.code, it.loaiHinh)))
  const outside = shares.filter((share) => share.value !== 0 && !columns.has(columnKey(share)))
  const groups = Map.groupBy(outside, (share) => `${columnKey(share)}/${share.register}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [{ indicator: first.indicator, loaiHinh: first.loaiHinh, register: first.register, entries: group.length }]
  })
}

/** Gives the day, title and register of an entry. */
function entryNamer(db: ReadDatabase, { form, definitions, events }: UnitProposals) {
  const finder = loadUnitFinder(db)
  const committees = new Map(loadCommittees(db, form.unit.id).map((it) => [it.id, it]))
  const byId = new Map(events.map((event) => [event.id, event]))
  return (share: Share): { registerName: string; on: string; title: string } => {
    if (share.register === committeeRegister.code) return committeeEntry(committees.get(share.id), form.unit.name)
    const definition = definitions.find((it) => it.code === share.register)
    const event = byId.get(share.id)
    return {
      registerName: definition?.name ?? share.register,
      on: event?.on ?? '',
      title: event ? titleOf(event, definition, finder) : '',
    }
  }
}

function committeeEntry(committee: Committee | undefined, unitName: string) {
  const body = committee?.body ?? ''
  const title = `Ban chỉ đạo ${body === '' ? unitName : body}`
  return { registerName: committeeRegister.name, on: committee?.from ?? '', title }
}
