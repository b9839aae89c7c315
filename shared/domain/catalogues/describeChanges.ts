import { isSame } from './isSame.ts'
import { itemsByIdentity } from './itemsByIdentity.ts'
import { isList, isObject, type Json, type JsonObject } from './json.ts'

/** One thing that differs between two states of a catalogue. */
export type CatalogueChange = {
  kind: 'added' | 'changed' | 'removed'
  /** The list it stands in (`rules`, `indicators`), or the name of the value itself. */
  list: string
  /** What people know the item by: its code or number, and its name; empty for a value. */
  code: string
  name: string
}

/** What has to be done to `before` to get `after`, one line an item of a list with identities, one a value else. */
export function describeChanges(before: JsonObject, after: JsonObject): CatalogueChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names.flatMap((list) => changesOf(list, before[list], after[list]))
}

function changesOf(list: string, before: Json, after: Json): CatalogueChange[] {
  if (isSame(before, after)) return []
  const maps = isList(before) && isList(after) ? itemsByIdentity([before, after]) : null
  const [old, next] = maps ?? []
  if (!old || !next) {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    return [{ kind, list, code: '', name: '' }]
  }
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((key): CatalogueChange[] => {
    const [was, is] = [old.get(key), next.get(key)]
    if (isSame(was, is)) return []
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    return [{ kind, list, ...nameOf(is ?? was) }]
  })
}

function nameOf(item: Json): { code: string; name: string } {
  if (!isObject(item)) return { code: '', name: '' }
  const [code, name] = [item['code'] ?? item['number'] ?? item['from'] ?? '', item['name'] ?? item['heading'] ?? '']
  return { code: shown(code), name: shown(name) }
}

function shown(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
