/** One end of a reference; a whole row has no column ('') . Rows count from 1, as in the file. */
export type Endpoint = { column: string; isColumnFixed: boolean; row: number; isRowFixed: boolean }

/** A reference to cells of this workbook found in a formula. */
export type Reference = {
  /** The sheet written before it; undefined when it means the formula's own sheet. */
  sheet: string | undefined
  first: Endpoint
  /** Undefined for a single cell. */
  last: Endpoint | undefined
  /** A single cell that is a whole argument of SUM, AVERAGE, COUNT … */
  isSummed: boolean
}

const end = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})`
const tokens = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<sheet>'(?:[^']|'')+'|[\p{L}_[][\p{L}\p{N}_.\[\]:]*)!`,
    String.raw`[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\]`,
    `(?<cells>${end}(?::${end})?)(?![\\p{L}\\p{N}_.(])`,
    String.raw`(?<rows>(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(])`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
    String.raw`(?<bracket>[()])`,
  ].join('|'),
  'gu',
)

const summing = /^(SUM|SUBTOTAL|AVERAGE|COUNT|COUNTA|COUNTBLANK|MIN|MAX|PRODUCT|SUMSQ|MEDIAN)$/

/** Rewrites every reference of a formula; everything else in it, references to other files too, stays as it is. */
export function mapReferences(formula: string, rewrite: (reference: Reference) => string): string {
  let result = ''
  let copied = 0
  walk(formula, (reference, from, to) => {
    result += formula.slice(copied, from) + rewrite(reference)
    copied = to
  })
  return result + formula.slice(copied)
}

/** The sheets that a formula names, and whether it uses a defined name. */
export function formulaSources(formula: string): { sheets: string[]; usesNames: boolean } {
  const sheets: string[] = []
  const usesNames = walk(formula, ({ sheet }) => {
    if (sheet !== undefined) sheets.push(sheet)
  })
  return { sheets, usesNames }
}

/** An end of a reference as it is written: $A$5. */
export function endpointText({ column, isColumnFixed, row, isRowFixed }: Endpoint): string {
  return `${isColumnFixed ? '$' : ''}${column}${isRowFixed ? '$' : ''}${String(row)}`
}

/** Calls `found` with each reference and its place; tells whether a name was met that is no function. */
function walk(formula: string, found: (reference: Reference, from: number, to: number) => void): boolean {
  const functions: string[] = []
  let usesNames = false
  let sheet: { name: string; end: number; start: number } | undefined
  let word: { text: string; end: number } | undefined
  for (const match of formula.matchAll(tokens)) {
    const groups = match.groups ?? {}
    const after = match.index + match[0].length
    if (groups['sheet'] !== undefined) sheet = { name: sheetName(groups['sheet']), start: match.index, end: after }
    else if (groups['word'] !== undefined) word = { text: match[0].toUpperCase(), end: after }
    else if (match[0] === '(') functions.push(word?.end === match.index ? word.text : '')
    else if (match[0] === ')') functions.pop()
    const isName = groups['word'] !== undefined && formula[after] !== '(' && !/^(TRUE|FALSE)$/i.test(match[0])
    usesNames ||= isName
    if (groups['cells'] === undefined && groups['rows'] === undefined) continue
    const qualifier = sheet?.end === match.index ? sheet : undefined
    if (qualifier !== undefined && /[[:]/.test(qualifier.name)) continue
    const reference = toReference(match, qualifier?.name)
    const isAlone = reference.last === undefined && isArgument(formula, qualifier?.start ?? match.index, after)
    found({ ...reference, isSummed: isAlone && summing.test(functions.at(-1) ?? '') }, match.index, after)
  }
  return usesNames
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written
}

function isArgument(formula: string, from: number, to: number): boolean {
  return /[(,;]\s*$/.test(formula.slice(0, from)) && /^\s*[),;]/.test(formula.slice(to))
}

function toReference(
  match: RegExpExecArray | RegExpMatchArray,
  sheet: string | undefined,
): Omit<Reference, 'isSummed'> {
  const ends = match[0].split(':').map(toEndpoint)
  const [first, last] = ends
  if (first === undefined) throw new Error(`Not a reference: ${match[0]}`)
  return { sheet, first, last }
}

function toEndpoint(text: string): Endpoint {
  const parts = /^(\$?)([A-Z]*)(\$?)(\d+)$/.exec(text)
  if (parts === null) throw new Error(`Not a reference: ${text}`)
  const [, firstMark = '', column = '', secondMark = '', row = ''] = parts
  const isRowFixed = column === '' ? firstMark === '$' : secondMark === '$'
  return { column, isColumnFixed: column !== '' && firstMark === '$', row: Number(row), isRowFixed }
}
