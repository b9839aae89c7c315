/** The next name to try beside one that is taken: "a.docx" → "a_2.docx" → "a_3.docx"; a long one is cut to stay in bounds. */
export function otherFileName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? []
  const [, body = stem, number] = /^(.*?)(?:_(\d{1,3}))?$/su.exec(stem) ?? []
  const next = `_${Number(number ?? 1) + 1}`
  return `${body.slice(0, 120 - next.length - ending.length)}${next}${ending}`
}
