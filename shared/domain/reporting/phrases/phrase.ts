/**
 * Text with slots: `{so}` the figure, `{toan}` "toàn tỉnh", `{dia_ban}` "trên địa bàn tỉnh", `{ky}` "trong quý I",
 * `{ty_le}` a share. A clause is left out where its figure is unknown or 0.
 */
export type Clause = {
  of: string
  /** As with a phrase. */
  isStanding?: true
  text: string
  /** Said in place of `text` where the figure is 0: "không có vụ việc khiếu kiện vượt cấp". */
  none?: string
  /** Its share of another indicator, appended: ", đạt tỷ lệ {ty_le}". */
  share?: { of: string; text: string }
}

/** How the figures of an indicator are said; one sentence. */
export type Phrase = {
  /** The indicator the sentence is about. */
  of: string
  /** A standing number that hardly moves: told once a year, by Ban Dân vận each half-year; else only in the annex. */
  isStanding?: true
  /** "{toan} tổ chức {so} cuộc kiểm tra …", without full stop. */
  says: string
  /** The whole sentence where the figure is 0. */
  none: string
  /** What there are no figures about: "Chưa có số liệu về {topic}". */
  topic: string
  /** Compared with the same period last year. */
  compare?: true
  /** With the figure since the start of the year. */
  yearToDate?: true
  /** Divided by loại hình in brackets. */
  byLoaiHinh?: true
  /** ", trong đó có a và b". */
  parts?: readonly Clause[]
  /** In place of ", trong đó có ". */
  partsAfter?: string
  /** "; a; b". */
  then?: readonly Clause[]
  /** The children named at the end: the highest, or for a ratio both ends. */
  names?: 'highest' | 'bothEnds'
  /** Said only where children are named: a total that its parts have told already. */
  onlyWithNames?: true
}

/** Sentences that stand together as one paragraph. Its id is stable: edits of the paragraph are kept under it. */
export type PhraseParagraph = { id: string; phrases: readonly Phrase[] }
