import { nearestName } from '#shared/domain/text/nearestName.ts'
import type { TagText } from './tagText.ts'
import { cellNameOf, type TemplateRow, type TemplateSheet } from './templateSheet.ts'
import type { WorkbookTemplateFault, WorkbookTemplateTags } from './templateValues.ts'

/** The loop that a row repeats; undefined for a row without one. Call it on a sheet without faults. */
export function loopOfRow(row: TemplateRow): string | undefined {
  for (const { text } of row.tagged) for (const tag of text.tags) if (tag.kind === 'open') return tag.name
  return undefined
}

/** Everything wrong with the tags of one sheet, from the top down. */
export function checkTags(
  sheet: string,
  { rows, tail }: TemplateSheet,
  known: WorkbookTemplateTags,
): WorkbookTemplateFault[] {
  const faults: WorkbookTemplateFault[] = []
  const report = (cell: string, what: string): void => {
    faults.push({ sheet, cell, sentence: `Trang “${sheet}”, ô ${cell}: ${what}` })
  }
  const loopRows: TemplateRow[] = []
  for (const row of rows) {
    if (row.tagged.length === 0) continue
    checkRow(row, known, report)
    if (loopOfRow(row) !== undefined) loopRows.push(row)
  }
  for (const row of loopRows) checkSurroundings(row, tail, report)
  return faults
}

type Report = (cell: string, what: string) => void

/** Tags are read in the order of the cells, from left to right. */
function checkRow(row: TemplateRow, known: WorkbookTemplateTags, report: Report): void {
  let open: { name: string; cell: string } | undefined
  let loops = 0
  const loopName = loopOfRow(row)
  for (const { attributes, text } of row.tagged) {
    if (text.brokenAt === undefined && open === undefined && isKnownField(text, known)) continue
    const cell = cellNameOf(attributes)
    if (text.brokenAt !== undefined) report(cell, brokenBrace(text.brokenAt))
    for (const tag of text.tags) {
      if (tag.kind === 'field') checkField(tag.name, cell, loopName, known, report)
      else if (tag.kind === 'open') {
        loops++
        checkOpen(tag.name, cell, loops, known, report)
        open = { name: tag.name, cell }
      } else {
        checkClose(tag.name, cell, open?.name, report)
        open = undefined
      }
    }
  }
  if (open !== undefined) {
    report(
      open.cell,
      `thẻ {#${open.name}} chưa được đóng trong dòng này. Hãy ghi {/${open.name}} ở ô cuối của cùng dòng.`,
    )
  }
}

/** The common case, decided without naming the cell. */
function isKnownField({ tags }: TagText, known: WorkbookTemplateTags): boolean {
  return tags.every(({ kind, name }) => kind === 'field' && known.fields.has(name))
}

function checkField(
  name: string,
  cell: string,
  loop: string | undefined,
  known: WorkbookTemplateTags,
  report: Report,
): void {
  const own = loop === undefined ? undefined : known.loops.get(loop)
  if (known.fields.has(name) || own?.has(name) === true) return
  const home = [...known.loops].find(([, names]) => names.has(name))?.[0]
  if (home === undefined || own !== undefined) {
    const names = [...(own?.keys() ?? []), ...known.fields.keys()]
    report(cell, `không có thẻ {${name}}.${suggestion(name, names, '')}`)
  } else {
    report(cell, `thẻ {${name}} chỉ dùng được trong dòng lặp {#${home}}…{/${home}}. Hãy chuyển thẻ vào dòng đó.`)
  }
}

function checkOpen(name: string, cell: string, loops: number, known: WorkbookTemplateTags, report: Report): void {
  if (!known.loops.has(name)) report(cell, `không có dòng lặp {#${name}}.${suggestion(name, known.loops.keys(), '#')}`)
  if (loops > 1) report(cell, `mỗi dòng chỉ được có một dòng lặp; thẻ {#${name}} là thừa. Hãy chuyển sang dòng khác.`)
}

function checkClose(name: string, cell: string, open: string | undefined, report: Report): void {
  if (open === name) return
  report(
    cell,
    open === undefined
      ? `thẻ {/${name}} không có thẻ mở {#${name}} ở phía trước trong cùng dòng. Hãy thêm thẻ mở hoặc bỏ thẻ này.`
      : `thẻ {#${open}} bị đóng nhầm bằng {/${name}}. Hãy sửa thành {/${open}}.`,
  )
}

/** What Excel keeps beside a sheet and ties to its rows would be left behind when rows move. */
function checkSurroundings(row: TemplateRow, tail: string, report: Report): void {
  const cell = cellNameOf(row.tagged[0]?.attributes ?? '')
  if (tail.includes('<tableParts')) {
    report(
      cell,
      'trang có bảng định dạng kiểu Table nên chưa lặp dòng được. Hãy chọn bảng, dùng “Chuyển đổi thành dải ô” rồi lưu lại.',
    )
  }
  if (tail.includes('<legacyDrawing ')) {
    report(cell, 'trang có ghi chú (comment) hoặc nút bấm nên chưa lặp dòng được. Hãy xóa ghi chú rồi lưu lại.')
  }
  for (const [, from, to] of tail.matchAll(/<mergeCell\b[^>]*ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)) {
    if (from === to || Number(from) > row.number || Number(to) < row.number) continue
    report(cell, 'dòng lặp nằm trong ô được gộp theo chiều dọc. Hãy bỏ gộp ô ở dòng này.')
    return
  }
}

function brokenBrace(text: string): string {
  return `dấu ngoặc nhọn ở “${text}” không tạo thành thẻ. Hãy ghi đủ {ten} hoặc bỏ dấu ngoặc.`
}

function suggestion(wrong: string, known: Iterable<string>, mark: string): string {
  const near = nearestName(wrong, known)
  return near === null ? ' Hãy xem danh sách thẻ dùng được.' : ` Có phải {${mark}${near}} không?`
}
