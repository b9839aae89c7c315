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
