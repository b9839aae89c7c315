type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The one way to write a value as JSON: keys in code-unit order, no spaces. What is signed and digested is this text. */
export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value as Record<string, Json | undefined>)
  const written = entries
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`)
  return `{${written.join(',')}}`
}
