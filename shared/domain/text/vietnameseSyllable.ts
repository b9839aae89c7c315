const initials = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x'
const nuclei =
  'oai|oay|oao|oeo|uôi|uây|uyê|uya|uyu|ươi|ươu|iêu|yêu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|' +
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y'
const finals = 'ch|c|m|ng|nh|n|p|t'
const syllable = new RegExp(`^(?:${initials})?(?:${nuclei})(?:${finals})?$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is spelt as one Vietnamese syllable can be, with at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  if ((decomposed.match(tones) ?? []).length > 1) return false
  return syllable.test(decomposed.replace(tones, '').normalize('NFC'))
}
