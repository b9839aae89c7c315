/** Why a file from outside is not read; `code` for programs, `sentence` for a clerk: what is wrong and what to do. */
export class ReadingFault extends Error {
  readonly code: string
  readonly sentence: string

  constructor(code: string, sentence: string) {
    super(code)
    this.name = 'ReadingFault'
    this.code = code
    this.sentence = sentence
  }
}

/** What is said where the hidden identity does not agree with its seal or its schema. */
export const damagedIdentitySentence =
  'Phần nhận dạng ẩn trong biểu đã bị sửa hoặc hỏng. Hãy gửi lại biểu mới cho đơn vị và chép số liệu sang.'
