type PackageFaultCode =
  | 'empty'
  | 'oldOrEncrypted'
  | 'notZip'
  | 'damaged'
  | 'tooLarge'
  | 'tooManyParts'
  | 'partTooLarge'
  | 'suspiciousRatio'
  | 'unsupported'
  | 'unsafeName'
  | 'duplicateName'
  | 'missingPart'

/** A package that is not taken; `sentence` tells a clerk in Vietnamese what is wrong and what to do. */
export class PackageFault extends Error {
  readonly code: PackageFaultCode
  readonly sentence: string

  constructor(code: PackageFaultCode, sentence: string) {
    super(sentence)
    this.name = 'PackageFault'
    this.code = code
    this.sentence = sentence
  }
}
