import { textElement } from './xlsxText.ts'

/** The table of texts that all sheets of a workbook share. */
export type SharedStrings = {
  /** The number of a text, given when it is first seen. */
  indexOf(text: string): number
  /** The whole `xl/sharedStrings.xml`. */
  render(): string
}

/** An empty table of texts. */
export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number>()
  let uses = 0
  return {
    indexOf(text) {
      uses++
      const known = indexes.get(text)
      if (known !== undefined) return known
      indexes.set(text, indexes.size)
      return indexes.size - 1
    },
    render() {
      const items = Array.from(indexes.keys(), (text) => `<si>${textElement(text)}</si>`)
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${String(uses)}" uniqueCount="${String(indexes.size)}">${items.join('')}</sst>`
    },
  }
}
