import type { UnitSpan } from './orgUnit.ts'

/** The name as it opens a sentence or a row: "Huyện Lục Nam", "Thị trấn Đồi Ngô", "Đảng ủy Công an tỉnh". */
export function fullName(unit: Pick<UnitSpan, 'designation' | 'name'>): string {
  return capitalised(nameInText(unit))
}

/** The name inside a sentence, where a designation keeps its small letter: "huyện Lục Nam". */
export function nameInText(unit: Pick<UnitSpan, 'designation' | 'name'>): string {
  return unit.designation === '' ? unit.name : `${unit.designation} ${unit.name}`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}
