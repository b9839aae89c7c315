/** Where a printed figure comes from, so that a click on it can go back to its cell. */
export type CellSource = { unit: string; period: string; indicator: string; loaiHinh: string }

/** A cell that knows no renderer: the screen, Word and Excel draw the same one. */
export type ReportCell =
  | { kind: 'text'; text: string }
  | {
      kind: 'number'
      /** Integer in units of 10^-scale. */
      value: number
      scale: number
      source?: CellSource
      /** Indexes of the body rows whose cells of this column add up to it exactly; a sheet writes them as a formula. */
      sumOfRows?: readonly number[]
    }
  /** Hundred times a ratio, in units of 10^-scale per cent: 88,5 % is value 885, scale 1. */
  | { kind: 'percent'; value: number; scale: number; source?: CellSource }
  | { kind: 'blank' }
  | { kind: 'none' }
  | { kind: 'notApplicable' }

export type HeadCell = { text: string; colSpan?: number; rowSpan?: number }

export type ReportRow = {
  role: 'data' | 'total' | 'group'
  cells: readonly ReportCell[]
  /** The order of the directive that the row is about. */
  task?: string
}

export type ReportColumn = {
  /** Relative width. */
  width: number
  align: 'left' | 'center' | 'right'
}

export type ReportTable = {
  /** The name used in a template: `{@bang:ma}`. */
  code: string
  title: string
  columns: readonly ReportColumn[]
  /** One or two header rows; cells cover every column once, counting spans. */
  head: readonly (readonly HeadCell[])[]
  rows: readonly ReportRow[]
  /** Printed under the table, such as why percentages do not add up to 100. */
  notes: readonly string[]
}

/** A sentence or paragraph of the body, editable before issue. */
export type ReportParagraph = {
  /** Stable within the report, so that an edit of it is kept. */
  id: string
  text: string
  /** The orders of the directive that it speaks of. */
  tasks?: readonly string[]
}

export type ReportSection = {
  /** Outline code: "I.1". */
  code: string
  /** "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO". */
  heading: string
  /** 1 for a main heading, 2 for one below it. */
  level: 1 | 2 | 3
  paragraphs: readonly ReportParagraph[]
}

export type ReportAnnex = {
  /** "Phụ lục 1". */
  label: string
  title: string
  /** "(kèm theo Báo cáo số …)". */
  reference: string
  tables: readonly ReportTable[]
}

/** The signature block and heading of a document, line by line (document-format §1.4, §1.6). */
export type ReportFrame = {
  superiorBody: string
  issuingBody: string
  /** "Số 12-BC/BCĐ", or "Số      -BC/BCĐ" while it has no number. */
  numberLine: string
  /** "Lục Nam, ngày 18 tháng 3 năm 2022". */
  placeAndDate: string
  documentType: string
  /** Lines divided by a line feed: "kết quả … quý I năm 2022," and "nhiệm vụ trọng tâm quý II năm 2022". */
  abstract: string
  signature: { authority: string; position: string; name: string }
  /** "(Kèm theo phụ lục số liệu)" after the closing, where the annexes are a file of their own. */
  enclosure?: string
  recipients: readonly string[]
}

/** Everything a report says, before any renderer draws it. */
export type ReportModel = {
  frame: ReportFrame
  /** The paragraph before section I. */
  opening: string
  sections: readonly ReportSection[]
  closing: string
  annexes: readonly ReportAnnex[]
}
