/** Text as it is searched: no diacritics (ủy = uỷ = uy), đ, Đ and their look-alikes as d, lower case, single spaces. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim()
}
