/** The longest text that Excel keeps in a cell, in UTF-16 units. */
const longestCellText = 32_767

const needsWork =
  /[^\t\n\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Any text made safe for the XML of a workbook: control characters, non-characters and lone surrogates go, a literal
 * `_x0041_` is kept from being decoded, and what Excel would refuse is cut. The result suits an element or an attribute.
 */
export function xlsxText(text: string): string {
  const kept = text.length > longestCellText ? cut(text) : text
  if (!needsWork.test(kept)) return kept
  return kept
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** A `<t>` element with the text, its outer spaces kept. */
export function textElement(text: string): string {
  const safe = xlsxText(text)
  return /^\s|\s$|\n|\t| {2}/.test(safe) ? `<t xml:space="preserve">${safe}</t>` : `<t>${safe}</t>`
}

function cut(text: string): string {
  const last = text.charCodeAt(longestCellText - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splitsPair ? longestCellText - 1 : longestCellText)
}
