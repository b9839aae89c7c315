/** What a page that has been taken over, or a broken one, may send in the place of any value. JSON-safe, as every wire carries it. */
const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  'x'.repeat(120_000),
  '../ngoai/khong-co',
  '..\\..\\khong-co',
  'C:\\Windows\\System32\\config\\SAM-khong-co',
  '\\\\evil\\share\\x',
  'file:///khong-co',
  'javascript:alert(1)',
  'a\u0000b',
  '\u202Egpj.exe',
  "'; DROP TABLE org_unit; --",
  '{{=2+2}}',
  '\uD800',
  [],
  Array.from({ length: 20_000 }, () => 1),
  {},
  { id: { toString: 'x' } },
  JSON.parse('{"__proto__":{"polluted":1},"id":1}') as unknown,
  { constructor: { prototype: { polluted: 1 } } },
]

/** The hostile payloads of a method whose input has these fields: each value alone, and each value in every field. */
export function hostilePayloads(fields: readonly string[]): unknown[] {
  const filled = hostileValues.map((value) => Object.fromEntries(fields.map((field) => [field, value])))
  return fields.length === 0 ? [...hostileValues] : [...hostileValues, ...filled]
}
