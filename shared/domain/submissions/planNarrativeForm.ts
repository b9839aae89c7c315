import type { UnitKind } from '../orgTree/orgUnit.ts'

/** A section or annex of an outline. */
type OutlinePart = { code: string; heading: string; level: number; writtenBy: readonly UnitKind[] }

/** One line of the narrative editor's list; `isWritten` is false for a heading that only stands above what is written. */
type NarrativeLine = { section: string; heading: string; level: number; isWritten: boolean; text: string }

/**
 * What a kind of unit writes, in the outline's order, below the headings it belongs to: "I.1" stands under "I". A heading with
 * nothing to write below it is left out.
 */
export function planNarrativeForm(
  parts: readonly OutlinePart[],
  kind: UnitKind,
  texts: ReadonlyMap<string, string>,
): NarrativeLine[] {
  const isWrittenBy = (part: OutlinePart) => part.writtenBy.includes(kind)
  const written = parts.filter(isWrittenBy)
  return parts
    .filter((part) => written.some(({ code }) => code === part.code || code.startsWith(`${part.code}.`)))
    .map((part) => ({
      section: part.code,
      heading: part.heading,
      level: part.level,
      isWritten: isWrittenBy(part),
      text: texts.get(part.code) ?? '',
    }))
}
