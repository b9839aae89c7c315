/** The height in points that a text needs when it wraps in a column of `width` characters, at `lineHeight` a line. */
export function rowHeight(text: string, width: number, lineHeight: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + wrappedLines(line, Math.max(1, width - 1)), 0)
  // 409 points is the most that Excel allows.
  return Math.min(409, lines * lineHeight + 2)
}

/** Lines break between words; capitals are about a quarter wider than the digits that column widths are counted in. */
function wrappedLines(line: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of line.split(' ')) {
    const length = wordWidth(word)
    if (used > 0 && used + 1 + length > width) {
      lines++
      used = 0
    }
    used += length + (used > 0 ? 1 : 0)
    while (used > width) {
      lines++
      used -= width
    }
  }
  return lines
}

function wordWidth(word: string): number {
  const capitals = word.replace(/\P{Lu}/gu, '').length
  return word.normalize('NFC').length * 0.85 + capitals * 0.4
}
