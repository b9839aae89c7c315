/** Characters that take no room: soft hyphen, zero-width space and joiners, direction marks, byte order mark. */
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu

/**
 * Typed text with full-width characters made ordinary, every kind of space and of minus made one, ends trimmed. Not NFKC:
 * that would turn "5²" into 52.
 */
export function tidyTyped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim()
}
