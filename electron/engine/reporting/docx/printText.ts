/** What stands where a figure or name is missing, so that nobody signs an empty place unawares. */
export const missing = '…'

/** Text of which nothing needs to be escaped, stripped or composed: ASCII, Latin and Vietnamese letters, common marks. */
const plain = /^[\x20-%'-;=?-~\u00a0-\u02ff\u1ea0-\u1ef9\u2010-\u2027]*$/
const unwanted =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text for the inside of a w:t: NFC, escaped, without what XML forbids; line ends and tabs stand outside the w:t. */
export function printText(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(unwanted, '')
    .normalize('NFC')
    .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
    .replace(/\r\n?|\n/g, '</w:t><w:br/><w:t xml:space="preserve">')
    .replace(/\t/g, '</w:t><w:tab/><w:t xml:space="preserve">')
}
