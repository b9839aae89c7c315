import { z } from 'zod'
import { dateField, typedTextField, unitCodeField } from './fields.ts'
import { command, query } from './method.ts'

/** The states of an assignment; each assignment is in exactly one on any date. */
const assignmentStateSchema = z.enum([
  'notStarted',
  'inProgress',
  'doneInTime',
  'doneLate',
  'overdue',
  'continuing',
  'noDeadline',
])

export const tasksContract = {
  /** Every assignment of the directive and its state on a date. */
  'tasks.list': query(
    z.object({ on: dateField, unit: unitCodeField.optional() }),
    z.object({
      on: z.string(),
      assignments: z.array(
        z.object({
          task: z.string(),
          item: z.int(),
          title: z.string(),
          sentence: z.string(),
          unit: z.string(),
          unitName: z.string(),
          start: z.string(),
          due: z.string().nullable(),
          deadlineAsWritten: z.string(),
          state: assignmentStateSchema,
        }),
      ),
    }),
  ),
  /** Records that an assignment was started, has moved on, or is finished with the document that proves it. */
  'tasks.recordProgress': command(
    z.object({
      task: z.string().min(1),
      unit: unitCodeField,
      kind: z.enum(['started', 'note', 'finished']),
      on: dateField,
      note: typedTextField,
      documentNumber: typedTextField.nullable().default(null),
      documentDate: dateField.nullable().default(null),
    }),
    z.object({ state: assignmentStateSchema }),
  ),
}
