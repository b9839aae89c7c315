import { isObject, type Json, type JsonObject } from './json.ts'

/** What tells the items of one list of a catalogue apart, the first that fits: their code, their period, their day. */
const identities = [
  ['code'],
  ['number'],
  ['kind', 'index'],
  ['reportType', 'index', 'unitKinds'],
  ['month', 'day'],
  ['from', 'name'],
]

/** The items of lists by their identity, one map a list; null where they have none, or where one stands twice. */
export function itemsByIdentity(lists: readonly (readonly Json[])[]): Map<string, JsonObject>[] | null {
  const fitting = identities.find((names) =>
    lists.every((list) => list.every((item) => isObject(item) && names.every((name) => item[name] !== undefined))),
  )
  if (!fitting || lists.every((list) => list.length === 0)) return null
  const maps = lists.map(
    (list) =>
      new Map(list.filter(isObject).map((item) => [fitting.map((name) => JSON.stringify(item[name])).join(' '), item])),
  )
  return maps.every((map, place) => map.size === lists[place]?.length) ? maps : null
}
