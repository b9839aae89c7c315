import { isSame } from './isSame.ts'
import { itemsByIdentity } from './itemsByIdentity.ts'
import { isList, isObject, type Json, type JsonObject } from './json.ts'

/**
 * What a catalogue becomes when the program's own gets newer: everything the program changed since `base`, save where the office
 * changed the same place, which stays as the office has it. Lists are merged item by item where their items have an identity; an
 * item that the office took out stays out.
 */
export function mergeCatalogue<T extends JsonObject>(base: T, ours: T, theirs: T): T {
  return mergeObjects(base, ours, theirs) as T
}

function merge(base: Json, ours: Json, theirs: Json): Json {
  if (isSame(ours, base)) return theirs
  if (isSame(theirs, base)) return ours
  if (isObject(ours) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, ours, theirs)
  if (isList(ours) && isList(theirs)) return mergeLists(isList(base) ? base : [], ours, theirs)
  return ours
}

function mergeObjects(base: JsonObject, ours: JsonObject, theirs: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])]
  const merged = names.map((name) => [name, merge(base[name], ours[name], theirs[name])] as const)
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

/** The office's order, with what the program added right behind the item it stands behind there. */
function mergeLists(base: readonly Json[], ours: readonly Json[], theirs: readonly Json[]): readonly Json[] {
  const maps = itemsByIdentity([base, ours, theirs])
  const [inBase, inOurs, inTheirs] = maps ?? []
  if (!inBase || !inOurs || !inTheirs) return ours
  const order = [...inOurs.keys()]
  let last = -1
  for (const key of inTheirs.keys()) {
    const place = order.indexOf(key)
    if (place >= 0) last = place
    else if (!inBase.has(key)) order.splice((last += 1), 0, key)
  }
  return order
    .map((key) => merge(inBase.get(key), inOurs.get(key), inTheirs.get(key)))
    .filter((item) => item !== undefined)
}
