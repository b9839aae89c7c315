import { isList, isObject, type Json } from './json.ts'

/** Whether two values say the same, whatever the order of their names. */
export function isSame(a: Json, b: Json): boolean {
  if (a === b) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, place) => isSame(item, b[place]))
  if (!isObject(a) || !isObject(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isSame(a[name], b[name]))
}
