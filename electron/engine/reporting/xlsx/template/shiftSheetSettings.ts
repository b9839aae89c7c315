import { firstAfterShift, lastAfterShift, type RowShift } from './rowShift.ts'
import { shiftFormula, type SheetShifts, shiftRangeList } from './shiftFormula.ts'
import { decodeXml, encodeXml } from './xmlText.ts'

/** What stands before or after the rows of a sheet, with every range and formula in it following the moved rows. */
export function shiftSheetSettings(xml: string, sheet: string, shifts: SheetShifts): string {
  const shift = shifts.get(sheet) ?? []
  return repeatMerges(xml, shift)
    .replace(
      /(\s(?:ref|sqref|activeCell|topLeftCell)=")([^"]*)"/g,
      (whole, start: string, list: string, at: number, all: string) =>
        isMerge(all, at)
          ? whole
          : `${start}${start.includes('ref') ? shiftRangeList(list, shift) : shiftPoint(list, shift)}"`,
    )
    .replace(
      /<xm:sqref>([^<]*)<\/xm:sqref>/g,
      (_, list: string) => `<xm:sqref>${shiftRangeList(list, shift)}</xm:sqref>`,
    )
    .replace(
      /<(formula|formula1|formula2|xm:f)>([^<]*)<\/\1>/g,
      (_, name: string, text: string) =>
        `<${name}>${encodeXml(shiftFormula(decodeXml(text), { sheet }, shifts))}</${name}>`,
    )
    .replace(/<rowBreaks\b[^]*?<\/rowBreaks>/g, (breaks) => shiftBreaks(breaks, shift))
}

/** The anchors of pictures and charts; their rows count from 0. */
export function shiftAnchors(xml: string, shift: RowShift): string {
  return xml.replace(/<xdr:row>(\d+)<\/xdr:row>/g, (_, row: string) => {
    return `<xdr:row>${String(firstAfterShift(shift, Number(row) + 1) - 1)}</xdr:row>`
  })
}

/** A merge within a repeated row is made again for each copy; the merges are finished here and not shifted again. */
function repeatMerges(xml: string, shift: RowShift): string {
  return xml.replace(/<mergeCells\b[^>]*>([^]*?)<\/mergeCells>/, (_, content: string) => {
    const refs = Array.from(content.matchAll(/\sref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g), (match) =>
      copies(match, shift),
    ).flat()
    return `<mergeCells count="${String(refs.length)}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  })
}

function copies([, left = '', top = '', right = '', bottom = '']: RegExpMatchArray, shift: RowShift): string[] {
  const first = firstAfterShift(shift, Number(top))
  if (top !== bottom) return [`${left}${String(first)}:${right}${String(lastAfterShift(shift, Number(bottom)))}`]
  const count = lastAfterShift(shift, Number(top)) - first + 1
  return Array.from({ length: count }, (_, copy) => `${left}${String(first + copy)}:${right}${String(first + copy)}`)
}

function isMerge(xml: string, at: number): boolean {
  return xml.slice(Math.max(0, at - 10), at) === '<mergeCell'
}

function shiftPoint(cell: string, shift: RowShift): string {
  return cell.replace(/\d+$/, (row) => String(firstAfterShift(shift, Number(row))))
}

function shiftBreaks(xml: string, shift: RowShift): string {
  return xml.replace(
    /(<brk\b[^>]*?\sid=")(\d+)"/g,
    (_, start: string, row: string) => `${start}${String(lastAfterShift(shift, Number(row)))}"`,
  )
}
