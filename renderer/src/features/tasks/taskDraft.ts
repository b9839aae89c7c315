import type { Addressee, Deadline } from '#shared/domain/directiveTasks/directive.ts'
import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import type { DocumentTask } from './documentRows.ts'

/** A task as it is being filled in. */
export type TaskDraft = {
  item: number
  title: string
  words: string
  lead: string
  coworkers: string
  product: string
  deadline: Deadline['kind']
  /** The last day, a day of the month, or the first day, by the kind of deadline. */
  day: string | null
  asWritten: string
  kinds: UnitKind[]
  codes: string[]
}

/** The kinds of deadline that need a day. */
export const datedKinds: ReadonlySet<Deadline['kind']> = new Set(['byDate', 'withinMonth', 'fromDate'])

/** An empty draft, or one filled from a task. */
export function draftOf(task: DocumentTask | null): TaskDraft {
  const addressee = task === null || 'all' in task.addressee ? { kinds: [], codes: [] } : task.addressee
  return {
    item: task?.item ?? 8,
    title: task?.title ?? '',
    words: task === null || task.words === task.title ? '' : task.words,
    lead: task?.lead ?? '',
    coworkers: task?.coworkers ?? '',
    product: task?.product ?? '',
    deadline: task?.deadline.kind ?? 'byDate',
    day: task === null ? null : dayOf(task.deadline),
    asWritten: task?.deadline.asWritten ?? '',
    kinds: [...addressee.kinds],
    codes: [...addressee.codes],
  }
}

/** Whether a draft can be saved. */
export function isWhole({ title, deadline, day, kinds, codes }: TaskDraft): boolean {
  return title.trim() !== '' && (day !== null || !datedKinds.has(deadline)) && kinds.length + codes.length > 0
}

/** What a draft says, for the engine; what is left empty is null. */
export function inputOf(draft: TaskDraft): Omit<Input<'tasks.saveTask'>, 'document'> {
  const { item, title, words, kinds, codes } = draft
  const [lead, coworkers, product] = [draft.lead, draft.coworkers, draft.product].map((it) => it.trim() || null)
  const addressee: Addressee = { kinds, codes }
  return {
    item,
    title,
    words,
    lead: lead ?? null,
    coworkers: coworkers ?? null,
    product: product ?? null,
    deadline: deadlineOf(draft),
    addressee,
  }
}

function deadlineOf({ deadline, day, asWritten }: TaskDraft): Deadline {
  const said = asWritten.trim()
  const on = day ?? ''
  switch (deadline) {
    case 'byDate':
      return { kind: 'byDate', due: on, asWritten: said || null }
    case 'withinMonth': {
      const month = on.slice(0, 7)
      const [year = '', number = ''] = month.split('-')
      return { kind: 'withinMonth', month, asWritten: said || text.monthWritten(`${Number(number)}/${year}`) }
    }
    case 'fromDate':
      return { kind: 'fromDate', from: on, asWritten: said || text.fromWritten(dateInVietnamese(on)) }
    case 'recurring':
      return { kind: 'recurring', asWritten: said || text.recurringWritten, dueAsWritten: null }
    case 'ongoing':
      return { kind: 'ongoing', asWritten: said || text.ongoingWritten }
    case 'unset':
      return { kind: 'unset', asWritten: said || null }
  }
}

function dayOf(deadline: Deadline): string | null {
  if (deadline.kind === 'byDate') return deadline.due
  if (deadline.kind === 'fromDate') return deadline.from
  return deadline.kind === 'withinMonth' ? `${deadline.month}-01` : null
}
