/** One thing wrong with a Word template, told so that a clerk can find and mend it. */
export type TemplateFault = {
  /** As written: "{#don_vi}"; empty when the fault is not about one tag. */
  tag: string
  /** The part of the package: "word/document.xml"; empty when the whole file is meant. */
  part: string
  /** The text of the paragraph, shortened; empty when there is none. */
  paragraph: string
  /** One Vietnamese sentence: what is wrong, where, what to do. */
  message: string
}

/** A template that is not taken, with everything that is wrong with it; `message` is the first sentence. */
export class TemplateRefused extends Error {
  readonly faults: readonly TemplateFault[]

  constructor(faults: readonly TemplateFault[]) {
    super(faults[0]?.message ?? 'Mẫu Word không dùng được.')
    this.name = 'TemplateRefused'
    this.faults = faults
  }
}

/** A fault of the file as a whole or of one of its parts. */
export function fileFault(message: string, part = ''): TemplateFault {
  return { tag: '', part, paragraph: '', message }
}
