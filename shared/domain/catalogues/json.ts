/** A value of a catalogue as its file holds it; undefined where there is none. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject | undefined
export type JsonObject = { readonly [name: string]: Json }

/** Whether a value is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Whether a value has names and values. */
export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
