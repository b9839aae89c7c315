import { z } from 'zod'
import { assignmentStates } from '../domain/directiveTasks/assignmentState.ts'
import { addresseeSchema, deadlineSchema } from '../domain/directiveTasks/directive.ts'
import { dateField, pathField, renamedField, typedTextField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, job, query } from './method.ts'

/** The states of an assignment; each assignment is in exactly one on any date. */
const assignmentStateSchema = z.enum(assignmentStates)

const idField = z.int().min(1)
const taskField = z.string().min(1).max(80)
const documentField = z.string().min(1).max(80)
const progressKind = z.enum(['started', 'note', 'finished'])

/** Which assignments are wanted; what is left out does not restrict. */
const filterShape = {
  on: dateField,
  unit: unitCodeField.optional(),
  /** Also the units below `unit`. */
  below: z.boolean().default(false),
  state: assignmentStateSchema.optional(),
  item: z.int().min(1).max(8).optional(),
  document: documentField.optional(),
}

const documentSchema = z.object({
  code: z.string(),
  number: z.string(),
  documentType: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
  title: z.string(),
  /** directive: the directive itself; followOn: a document that follows from it; priorities: a unit's tasks of a year. */
  kind: z.enum(['directive', 'followOn', 'priorities']),
  origin: z.enum(['shipped', 'office']),
  follows: z.string().nullable(),
  citedBy: z.array(z.string()),
  unit: z.string().nullable(),
  year: z.int().nullable(),
  tasks: z.int(),
  assignments: z.int(),
})

const newTaskShape = {
  title: typedTextField,
  /** The exact words of the order; the title where they are left out. */
  words: typedTextField.default(''),
  lead: typedTextField.nullable().default(null),
  coworkers: typedTextField.nullable().default(null),
  product: typedTextField.nullable().default(null),
}

export const tasksContract = {
  /** Every assignment and its state on a date, document by document, in the order of the tasks. */
  'tasks.list': query(
    z.object(filterShape),
    z.object({
      on: z.string(),
      assignments: z.array(
        z.object({
          document: z.string(),
          documentNumber: z.string(),
          task: z.string(),
          item: z.int(),
          title: z.string(),
          sentence: z.string(),
          unit: z.string(),
          unitName: z.string(),
          lead: z.string().nullable(),
          coworkers: z.string().nullable(),
          product: z.string().nullable(),
          start: z.string(),
          due: z.string().nullable(),
          deadlineAsWritten: z.string(),
          state: assignmentStateSchema,
          doneOn: z.string().nullable(),
          /** Number and date of the document that proves it is done. */
          proof: z.object({ number: z.string(), date: z.string().nullable() }).nullable(),
          evidence: z.int(),
        }),
      ),
    }),
  ),
  /** Everything kept of one assignment: its steps and its evidence, oldest first. */
  'tasks.assignment': query(
    z.object({ task: taskField, unit: unitCodeField, on: dateField }),
    z.object({
      state: assignmentStateSchema,
      steps: z.array(
        z.object({
          id: idField,
          kind: progressKind,
          on: z.string(),
          note: z.string(),
          documentNumber: z.string().nullable(),
          documentDate: z.string().nullable(),
        }),
      ),
      evidence: z.array(
        z.object({ id: idField, name: z.string(), size: z.int(), digest: z.string(), addedAt: z.string() }),
      ),
      /** How the office changed the last day, oldest first. */
      dueChanges: z.array(
        z.object({ at: z.string(), from: z.string().nullable(), to: z.string().nullable(), reason: z.string() }),
      ),
    }),
  ),
  /**
   * Records that an assignment was started, has moved on, or is finished. A task that orders a paper is finished only with
   * the number and date of that paper.
   */
  'tasks.recordProgress': command(
    z.object({
      task: taskField,
      unit: unitCodeField,
      kind: progressKind,
      on: dateField,
      note: typedTextField,
      documentNumber: typedTextField.nullable().default(null),
      documentDate: dateField.nullable().default(null),
    }),
    z.object({ state: assignmentStateSchema }),
  ),
  /** Takes back a step recorded by mistake; it stays in the change log. */
  'tasks.removeProgress': command(z.object({ id: idField }), z.object({})),
  /** Puts back a step that was taken back. */
  'tasks.restoreProgress': command(z.object({ id: idField }), z.object({})),
  /** Sets the last day of one assignment where the document leaves it open, or changes it, with the reason. */
  'tasks.setDue': command(
    z.object({ task: taskField, unit: unitCodeField, due: dateField.nullable(), reason: typedTextField }),
    z.object({}),
  ),
  /** Gives a task to more units by their codes, to be done by its own deadline or by another day. */
  'tasks.assign': command(
    z.object({ task: taskField, units: z.array(unitCodeField).min(1), due: dateField.nullable().default(null) }),
    z.object({ assigned: z.int() }),
  ),
  /** Takes a task from a unit to which it was given by mistake; refused where work is recorded. */
  'tasks.unassign': command(
    z.object({ task: taskField, unit: unitCodeField }),
    z.object({ due: z.string().nullable() }),
  ),
  /** The directive, the documents that follow from it, and units' priority tasks. */
  'tasks.documents': query(z.object({}), z.object({ documents: z.array(documentSchema) })),
  /** Adds a document of the office, or changes one by its code. */
  'tasks.saveDocument': command(
    z.object({
      code: documentField.nullable().default(null),
      number: typedTextField,
      documentType: typedTextField,
      issuer: typedTextField,
      issuedOn: dateField,
      title: typedTextField,
      follows: documentField.nullable().default('09-CT-TU'),
    }),
    z.object({ code: z.string() }),
  ),
  /** Takes away a document of the office of which no work is recorded. */
  'tasks.removeDocument': command(z.object({ code: documentField }), z.object({})),
  /** The tasks of one document with everything they say, and how many units have each. */
  'tasks.ofDocument': query(
    z.object({ document: documentField }),
    z.object({
      tasks: z.array(
        z.object({
          task: z.string(),
          item: z.int(),
          title: z.string(),
          words: z.string(),
          sentence: z.string(),
          lead: z.string().nullable(),
          coworkers: z.string().nullable(),
          product: z.string().nullable(),
          deadline: deadlineSchema,
          deadlineAsWritten: z.string(),
          addressee: addresseeSchema,
          units: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Takes away a task of the office's own of which no work is recorded. */
  'tasks.removeTask': command(z.object({ task: taskField }), z.object({})),
  /** Adds a task to a document and assigns it to the units it addresses, or changes one by its code. */
  'tasks.saveTask': command(
    z.object({
      document: documentField,
      task: taskField.nullable().default(null),
      item: z.int().min(1).max(8),
      ...newTaskShape,
      deadline: deadlineSchema,
      addressee: addresseeSchema,
    }),
    z.object({ task: z.string(), assigned: z.int() }),
  ),
  /** Adds one of the important tasks that a unit sets itself for a year (directive item 6). */
  'tasks.addPriority': command(
    z.object({
      unit: unitCodeField,
      year: z.int().min(2000).max(2100),
      ...newTaskShape,
      due: dateField.nullable().default(null),
    }),
    z.object({ document: z.string(), task: z.string() }),
  ),
  /** Copies a file that proves an assignment into the database (25 MB at most). */
  'tasks.attach': job(
    z.object({ task: taskField, unit: unitCodeField, path: pathField }),
    z.object({ id: idField, name: z.string(), digest: z.string(), size: z.int() }),
  ),
  /** Takes evidence away from an assignment; its bytes are kept. */
  'tasks.removeEvidence': command(z.object({ id: idField }), z.object({})),
  /** Puts back evidence that was taken away. */
  'tasks.restoreEvidence': command(z.object({ id: idField }), z.object({})),
  'tasks.saveEvidence': job(z.object({ id: idField, path: pathField }), z.object({ path: z.string() })),
  /** Records that on a date so many of a unit's party cells had been reached by a document. */
  'tasks.recordDissemination': command(
    z.object({
      document: documentField,
      unit: unitCodeField,
      on: dateField,
      reached: z.int().min(0),
      inAll: z.int().min(0),
      note: typedTextField.default(''),
    }),
    z.object({}),
  ),
  /** Takes back what was recorded of a unit on one date. */
  'tasks.removeDissemination': command(
    z.object({ document: documentField, unit: unitCodeField, on: dateField }),
    z.object({}),
  ),
  /** How far a document has been passed on to the party cells, on a date: each unit with its last record, and in all. */
  'tasks.dissemination': query(
    z.object({ document: documentField.default('09-CT-TU'), on: dateField, unit: unitCodeField.optional() }),
    z.object({
      reached: z.int(),
      inAll: z.int(),
      reporting: z.int(),
      units: z.array(
        z.object({
          unit: unitRefSchema,
          reached: z.int(),
          inAll: z.int(),
          recordedOn: z.string(),
          note: z.string(),
        }),
      ),
    }),
  ),
  /** Writes the task list as a Word document and an Excel workbook into a folder. */
  'tasks.writeList': job(
    z.object({ ...filterShape, outDir: pathField, renamed: renamedField }),
    z.object({ files: z.array(z.object({ path: z.string(), bytes: z.int() })), assignments: z.int() }),
  ),
}
