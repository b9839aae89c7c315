/** What marks a workbook as an entry form of this program, and the newest version of the form that is read. */
export const formMark = 'QCDC-BIEU-NHAP'
export const formVersion = 1

/** The names of the two sheets a clerk sees and of the hidden one. */
export const formSheets = { figures: 'Số liệu', narratives: 'Lời văn', identity: 'qcdc' } as const
