const reference = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/y

/** Whether every `&` of an XML text begins a reference to a character that XML allows. */
export function hasLegalReferences(xml: string): boolean {
  for (let at = xml.indexOf('&'); at !== -1; at = xml.indexOf('&', at + 1)) {
    reference.lastIndex = at
    const match = reference.exec(xml)
    if (!match) return false
    const [, decimal, hex] = match
    if (decimal !== undefined && !isLegalCharacter(Number(decimal))) return false
    if (hex !== undefined && !isLegalCharacter(parseInt(hex, 16))) return false
  }
  return true
}

/** The characters of XML 1.0 §2.2. */
function isLegalCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code >= 0x10000 && code <= 0x10ffff)
}
