import { foldText } from '#shared/domain/text/foldText.ts'
import type { Input, Output } from '#shared/rpc/connectEngine.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'

type Plan = Output<'followUp.plan'>

/** Whose late reports the list is of, and on which day. */
export type FollowUpRequest = Input<'followUp.plan'>

/** One unit that is late or soon due. */
export type LateUnit = Plan['units'][number]
export type LateKind = LateUnit['kind']

/** The names of the escalation levels by their codes. */
export type LevelNames = ReadonlyMap<string, string>

const { column } = text

/** The columns of the list. */
export const followUpColumns: readonly GridColumn[] = [
  { id: 'unit', title: column.unit, width: 'fill' },
  { id: 'kind', title: column.kind, width: 150 },
  { id: 'due', title: column.due, width: 84 },
  { id: 'days', title: column.days, width: 92, align: 'right' },
  { id: 'sent', title: column.sent, width: 96 },
  { id: 'next', title: column.next, width: 110 },
  { id: 'contact', title: column.contact, width: 146 },
]

/** A unit as a line of the list. */
export function buildFollowUpRow(unit: LateUnit, levels: LevelNames): GridRow {
  const { kind, due, letters, level, heldUntil } = unit
  const last = letters.at(-1)
  const next = heldUntil === null ? nextLetter(unit, levels) : text.heldUntil(formatDate(heldUntil))
  const cells = [
    shown(unit.unit.name),
    { ...shown(text.kinds[kind]), mark: kind === 'upcoming' ? ('warning' as const) : ('error' as const) },
    shown(formatDate(due)),
    shown(daysText(unit)),
    shown(last ? (levels.get(last.level) ?? last.level) : text.noLetter),
    { ...shown(next), ...(level === null ? { mark: 'muted' as const } : {}) },
    shown(contactText(unit)),
  ]
  return { id: unit.unit.code, cells }
}

/** The letter that is called for; none once it was written this very day. */
function nextLetter({ level, letters }: LateUnit, levels: LevelNames): string {
  if (level === null || letters.some((letter) => letter.level === level)) return text.noLetter
  return levels.get(level) ?? level
}

/** "còn 3 ngày", "hôm nay", "quá 12 ngày". */
export function daysText({ kind, days }: Pick<LateUnit, 'kind' | 'days'>): string {
  if (kind !== 'upcoming') return text.daysPast(formatNumber(days))
  return days === 0 ? text.dueToday : text.daysLeft(formatNumber(days))
}

function contactText({ contacts }: LateUnit): string {
  const last = contacts.at(-1)
  if (!last) return ''
  const promise = last.promisedOn === null ? text.contactKinds[last.kind] : text.promised(formatDate(last.promisedOn))
  return `${formatDate(last.on)}: ${promise}`
}

/** The units whose name holds every typed word, without regard to accents, and that are of a kind (null: any). */
export function filterFollowUp(all: readonly LateUnit[], typed: string, kind: LateKind | null): LateUnit[] {
  const words = foldText(typed).split(' ')
  return all.filter((unit) => {
    const name = foldText(`${unit.unit.name} ${unit.unit.code}`)
    return (kind === null || unit.kind === kind) && words.every((word) => name.includes(word))
  })
}

function shown(words: string): GridCell {
  return { text: words, readOnly: true, hint: words }
}
