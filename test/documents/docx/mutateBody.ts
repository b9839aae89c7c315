/** A stream of numbers in [0, 1) that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

type Mutation = (body: string, random: () => number) => string

const tagPattern = /\{[^{}<>]*\}/g
const textEnd = '</w:t></w:r>'
const newRun = '<w:r><w:t xml:space="preserve">'

const mutations: readonly Mutation[] = [
  replaceOne(tagPattern, (tag) => tag.slice(0, -1)),
  replaceOne(tagPattern, (tag) => tag.slice(1)),
  replaceOne(tagPattern, (tag) => tag + '}'),
  replaceOne(tagPattern, (tag) => '{' + tag),
  replaceOne(tagPattern, () => ''),
  replaceOne(tagPattern, (tag) => tag + tag),
  replaceOne(tagPattern, (tag) => tag.replace(/\w(?=\})/, 'q')),
  replaceOne(tagPattern, (tag) => tag.replace(/^\{[#^]/, '{/')),
  replaceOne(tagPattern, (tag) => tag.replace(/^\{\//, '{#')),
  replaceOne(tagPattern, (tag) => tag.replace(/^\{[#^/]?/, '{^')),
  replaceOne(tagPattern, (tag) => tag.slice(0, 2) + textEnd + newRun + tag.slice(2)),
  replaceOne(
    tagPattern,
    (tag) => tag.slice(0, 2) + textEnd + '<w:proofErr w:type="spellStart"/>' + newRun + tag.slice(2),
  ),
  replaceOne(tagPattern, (tag) => `chữ ${tag} nữa`),
  replaceOne(tagPattern, (tag) => `${tag}${textEnd}</w:p><w:p>${newRun}`),
  replaceOne(/<w:p>.*?<\/w:p>/g, () => ''),
  replaceOne(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/g, (paragraph) => paragraph + paragraph),
  replaceOne(/<w:tr>.*?<\/w:tr>/g, (row) => row + row),
  replaceOne(/<w:r>.*?<\/w:r>/g, () => ''),
  replaceOne(/<w:r>.*?<\/w:r>/g, (run) => `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`),
  replaceOne(/<\/?w:(?:r|t|p|tc)>/g, () => ''),
  moveTag,
  moveTag,
  swapParagraphs,
]

function replaceOne(pattern: RegExp, change: (found: string) => string): Mutation {
  return (body, random) => {
    const found = [...body.matchAll(pattern)]
    const one = found[Math.floor(random() * found.length)]
    if (!one) return body
    return body.slice(0, one.index) + change(one[0]) + body.slice(one.index + one[0].length)
  }
}

/** Takes a tag from where it stands and puts it at the end of another text. */
function moveTag(body: string, random: () => number): string {
  const tags = [...body.matchAll(tagPattern)]
  const one = tags[Math.floor(random() * tags.length)]
  if (!one) return body
  const rest = body.slice(0, one.index) + body.slice(one.index + one[0].length)
  const ends = [...rest.matchAll(/<\/w:t>/g)]
  const at = ends[Math.floor(random() * ends.length)]?.index ?? 0
  return rest.slice(0, at) + one[0] + rest.slice(at)
}

function swapParagraphs(body: string, random: () => number): string {
  const found = [...body.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/g)]
  const [a, b] = [random(), random()].map((share) => Math.floor(share * found.length)).sort((x, y) => x - y)
  const [first, second] = [found[a ?? 0], found[b ?? 0]]
  if (!first || !second || first === second) return body
  const between = body.slice(first.index + first[0].length, second.index)
  return body.slice(0, first.index) + second[0] + between + first[0] + body.slice(second.index + second[0].length)
}

/** A template body with one or two random faults in it; the same seed gives the same one. */
export function mutateBody(body: string, seed: number): string {
  const random = seededRandom(seed)
  let mutated = body
  for (let left = random() < 0.3 ? 2 : 1; left > 0; left--) {
    mutated = (mutations[Math.floor(random() * mutations.length)] ?? moveTag)(mutated, random)
  }
  return mutated
}
