import type { KnownTags } from './docx/checkTemplate.ts'

/** A tag that a clerk may use, and what it is filled with. */
type TagNote = { readonly tag: string; readonly explanation: string }

/** The tags of one level of a template: texts, blocks, and sections with what is known within them. */
export type TagNotes = {
  readonly texts: readonly TagNote[]
  readonly blocks: readonly TagNote[]
  readonly sections: readonly SectionNote[]
}
export type SectionNote = TagNote & { readonly inner: TagNotes }

/** A tag as it is written, what it becomes, and the sections it stands in: `{noi_dung}` within "muc › doan". */
export type ListedTag = { tag: string; explanation: string; within: string | null }

/** One level of tags; most have texts only. */
export function tagLevel(
  texts: readonly TagNote[],
  sections: readonly SectionNote[] = [],
  blocks: readonly TagNote[] = [],
): TagNotes {
  return { texts, blocks, sections }
}

/** The names alone, as a template is checked by them. */
export function toKnownTags({ texts, sections, blocks }: TagNotes): KnownTags {
  return {
    texts: texts.map(({ tag }) => tag),
    blocks: blocks.map(({ tag }) => tag),
    sections: Object.fromEntries(sections.map(({ tag, inner }) => [tag, toKnownTags(inner)])),
  }
}

/** Every tag as it is written in a template, with the sections it stands in. */
export function listTags(notes: TagNotes, around: readonly string[] = []): ListedTag[] {
  const within = around.length === 0 ? null : around.join(' › ')
  const own = [
    ...notes.texts.map(({ tag, explanation }) => ({ tag: `{${tag}}`, explanation, within })),
    ...notes.blocks.map(({ tag, explanation }) => ({ tag: `{@${tag}}`, explanation, within })),
  ]
  const sections = notes.sections.flatMap(({ tag, explanation, inner }) => [
    { tag: `{#${tag}}…{/${tag}}`, explanation, within },
    ...listTags(inner, [...around, tag]),
  ])
  return [...own, ...sections]
}
