import { foldText } from '#shared/domain/text/foldText.ts'

/** A Vietnamese syllable without its marks: what a word on screen must be made of. */
const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:uye|uya|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|uoe|ia|ie|io|iu|ua|ue|ui|uo|uu|uy|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|oi|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/

/** Words that are written so in Vietnamese offices, keys, and names of programs. */
const allowed = new Set(
  `excel word unikey enter tab shift ctrl alt esc delete home end qcdc bdvtu ubnd mttq hdnd tw tu nq ct kl qd bc bcd ccq dn kps kad
   px bts ttnd gsdtcd web internet email facebook zalo fanpage livestream video ban-tin covid dvt stt tnhh kb`.split(
    /\s+/,
  ),
)

/** The words of some screen texts that are neither Vietnamese syllables nor allowed: English that slipped through. What holds a digit is a code. */
export function foreignWords(texts: readonly string[]): string[] {
  const tokens = texts.flatMap((text) => text.split(/\s+/)).filter((token) => !/\d/.test(token))
  const words = tokens.flatMap((token) => token.match(/\p{L}{2,}/gu) ?? [])
  return [...new Set(words)].filter((word) => {
    const folded = foldText(word)
    return !allowed.has(folded) && !syllable.test(folded) && !/^[IVXLCDM]+$/.test(word)
  })
}
