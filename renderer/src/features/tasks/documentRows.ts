import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'

/** A document that orders tasks. */
export type TaskDocument = Output<'tasks.documents'>['documents'][number]

/** One task of a document, with everything it says. */
export type DocumentTask = Output<'tasks.ofDocument'>['tasks'][number]

const { column } = taskDocumentsText

/** The columns of the list of documents. */
export const documentColumns: readonly GridColumn[] = [
  { id: 'number', title: column.number, width: 150 },
  { id: 'title', title: column.title, width: 'fill' },
  { id: 'issuedOn', title: column.issuedOn, width: 88 },
  { id: 'tasks', title: column.tasks, width: 78, align: 'right' },
  { id: 'assignments', title: column.assignments, width: 78, align: 'right' },
]

/** A document as a line of the list. */
export function buildDocumentRow(document: TaskDocument): GridRow {
  const { code, title, issuedOn, tasks, assignments } = document
  const texts = [documentName(document), title, formatDate(issuedOn), formatNumber(tasks), formatNumber(assignments)]
  return { id: code, cells: texts.map(shown) }
}

/** How a document is called: its number, or its title where it has none. */
export function documentName({ number, title }: Pick<TaskDocument, 'number' | 'title'>): string {
  return number === '' ? title : number
}

/** What a task says, to write it again. */
export function orderOf(task: DocumentTask) {
  const { item, title, words, lead, coworkers, product, deadline, addressee } = task
  return { item, title, words, lead, coworkers, product, deadline, addressee }
}

function shown(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
