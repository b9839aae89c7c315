import { refuse } from '#shared/contract/failure.ts'
import type { registersContract } from '#shared/contract/registersContract.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import { shownValue } from '#shared/domain/registers/shownValue.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { mustFindUnitId } from '../units/unitQueries.ts'
import { loadDefinitions, mustFindDefinition } from './definitionQueries.ts'
import { eventPlace } from './eventPlace.ts'
import { findEvent, findEvents, insertEvent, markRemoved, updateEvent, type KeptEvent } from './eventQueries.ts'
import { readEvent } from './readEvent.ts'
import { loadUnitFinder, unitRefOn, type UnitFinder } from './unitFinder.ts'

type EventContract = Pick<
  typeof registersContract,
  'registers.list' | 'registers.add' | 'registers.change' | 'registers.remove' | 'registers.restore'
>

/** Events of a register, one by one. */
export const eventHandlers: Handlers<EventContract> = {
  'registers.list': ({ db, today }, input) => {
    if (input.register !== undefined) mustFindDefinition(db, input.register)
    const definitions = new Map(loadDefinitions(db).map(({ definition }) => [definition.code, definition]))
    const finder = loadUnitFinder(db)
    const { total, events } = findEvents(
      db,
      {
        ...eventPlace(db, input, today()),
        register: input.register ?? null,
        foldedText: foldText(input.text),
        withRemoved: input.removed,
      },
      input,
    )
    return { total, events: events.map((event) => shownEvent(event, definitions.get(event.register), finder)) }
  },

  'registers.add': (context, input) => {
    const { db, newId, clock } = context
    const definition = mustFindDefinition(db, input.register)
    const finder = loadUnitFinder(db)
    const unit = mustFindUnitOf(db, finder, input.unit)
    const { content, faults } = readEvent(definition, { ...input, unit, loaiHinh: input.loaiHinh ?? null }, {}, finder)
    if (!content) return { id: null, faults }
    const id = insertEvent(db, { ...content, uid: newId(), register: definition.code, addedAt: clock() })
    logEvent(context, null, findEvent(db, id))
    return { id, faults }
  },

  'registers.change': (context, input) => {
    const { db } = context
    const before = mustFindEvent(db, input.id)
    const definition = mustFindDefinition(db, before.register)
    const finder = loadUnitFinder(db)
    const unit = input.unit === undefined ? finder.byId.get(before.unitId) : mustFindUnitOf(db, finder, input.unit)
    if (!unit) throw new Error(`register event ${before.id} belongs to no unit`)
    const typed = { unit, on: input.on ?? before.on, loaiHinh: input.loaiHinh ?? before.loaiHinh, values: input.values }
    const { content, faults } = readEvent(definition, typed, before.values, finder)
    if (!content) return { faults }
    updateEvent(db, before.id, content)
    logEvent(context, before, findEvent(db, before.id))
    return { faults }
  },

  'registers.remove': (context, { ids }) => ({ removed: markAll(context, ids, context.clock()) }),
  'registers.restore': (context, { ids }) => ({ restored: markAll(context, ids, null) }),
}

/** The event of an id. Throws `Refusal` badInput when there is none. */
export function mustFindEvent(db: ReadDatabase, id: number): KeptEvent {
  return findEvent(db, id) ?? refuse('badInput', { field: 'id', reason: `không có dòng số ${id} trong các sổ` })
}

/** One line of the change log for an event that was added, changed, removed or put back. */
export function logEvent({ logChange }: CommandContext, before: KeptEvent | null, after: KeptEvent | null): void {
  const event = after ?? before
  logChange({ entity: 'registerEvent', key: `${event?.register ?? ''}/${event?.id ?? ''}`, before, after })
}

/** The unit of a code, to enter an event for. Throws `Refusal` unknownUnit. */
export function mustFindUnitOf(db: ReadDatabase, finder: UnitFinder, code: string): OrgUnit {
  const unit = finder.byId.get(mustFindUnitId(db, code))
  if (!unit) throw new Error(`unit ${code} has an id but is not loaded`)
  return unit
}

/** The field that names an event, as people read it. */
export function titleOf(event: KeptEvent, definition: RegisterDefinition | undefined, finder: UnitFinder): string {
  const field = definition?.fields.find((it) => it.code === definition.title)
  return field ? shownValue(field, event.values[field.code], finder.nameOf) : ''
}

function shownEvent(event: KeptEvent, definition: RegisterDefinition | undefined, finder: UnitFinder) {
  const shown = (definition?.fields ?? []).map((field) => [
    field.code,
    shownValue(field, event.values[field.code], finder.nameOf),
  ])
  return {
    id: event.id,
    register: event.register,
    unit: unitRefOn(finder.byId.get(event.unitId), event.on),
    on: event.on,
    loaiHinh: event.loaiHinh,
    title: titleOf(event, definition, finder),
    values: event.values,
    shown: Object.fromEntries(shown) as Record<string, string>,
    isRemoved: event.removedAt !== null,
  }
}

function markAll(context: CommandContext, ids: readonly number[], removedAt: string | null): number {
  const events = ids.map((id) => mustFindEvent(context.db, id))
  const changed = events.filter((event) => (event.removedAt === null) !== (removedAt === null))
  for (const event of changed) {
    markRemoved(context.db, event.id, removedAt)
    logEvent(context, event, findEvent(context.db, event.id))
  }
  return changed.length
}
