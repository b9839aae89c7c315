import { z } from 'zod'
import { registerDefinitionSchema } from '../domain/registers/registerDefinition.ts'
import {
  dateField,
  loaiHinhField,
  pathField,
  periodCodeField,
  typedTextField,
  unitCodeField,
  unitRefSchema,
} from './fields.ts'
import { command, job, query } from './method.ts'

const registerField = z.string().min(1).max(60)
const idField = z.int().min(1)
const figureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('number'), value: z.int() }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('notApplicable') }),
])
const columnShape = { indicator: z.string().min(1), loaiHinh: loaiHinhField }

/** Which units and days; `below` adds the units under the unit, `period` means its first day to its cut-off. */
const placeShape = {
  unit: unitCodeField.optional(),
  below: z.boolean().default(false),
  period: periodCodeField.optional(),
  from: dateField.optional(),
  to: dateField.optional(),
}

/** An event as it is listed: `values` as kept, `shown` as people read it, both by field code. */
const eventSchema = z.object({
  id: idField,
  register: z.string(),
  unit: unitRefSchema,
  on: z.string(),
  loaiHinh: loaiHinhField,
  title: z.string(),
  values: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.object({ name: z.string(), digest: z.string(), size: z.int() })]),
  ),
  shown: z.record(z.string(), z.string()),
  isRemoved: z.boolean(),
})

/** What is wrong with a typed field; `field` is its code, or `on`, `loaiHinh`, `unit`. */
const fieldFaults = z.array(z.object({ field: z.string(), sentence: z.string() }))

/** Fields as they are typed, by code; an empty text empties the field. */
const typedValues = z.record(z.string(), typedTextField)

const proposalSchema = z.object({
  ...columnShape,
  name: z.string(),
  unitOfMeasure: z.string(),
  scale: z.int(),
  proposed: figureSchema,
  current: figureSchema.nullable(),
  /** same: the figure is the proposal; new: the cell is blank; differs: another figure stands in it. */
  standing: z.enum(['same', 'new', 'differs']),
  registers: z.array(z.string()),
  /** Entries behind it; 0 where nothing is recorded. */
  entries: z.int(),
  /** Entries that leave the added field empty. */
  incomplete: z.int(),
  choice: z
    .object({
      choice: z.enum(['taken', 'overridden']),
      proposed: z.int(),
      reason: z.string(),
      /** The registers have changed since. */
      isStale: z.boolean(),
    })
    .nullable(),
})

export const registersContract = {
  /** Every register with its fields and feeds, and how many events it holds in a place and time. */
  'registers.definitions': query(
    z.object(placeShape),
    z.object({
      registers: z.array(
        z.object({
          definition: registerDefinitionSchema,
          revision: z.int(),
          origin: z.enum(['shipped', 'office']),
          events: z.int(),
        }),
      ),
    }),
  ),
  /** Keeps an edited or new register; what is wrong with it is named and nothing is kept. */
  'registers.saveDefinition': command(
    z.object({ definition: registerDefinitionSchema }),
    z.object({ code: z.string(), revision: z.int() }),
  ),
  'registers.exportDefinition': job(
    z.object({ register: registerField, path: pathField }),
    z.object({ path: z.string() }),
  ),
  'registers.importDefinition': job(z.object({ path: pathField }), z.object({ code: z.string(), revision: z.int() })),
  /** Events, newest first; `text` is found with or without diacritics. */
  'registers.list': query(
    z.object({
      register: registerField.optional(),
      ...placeShape,
      text: typedTextField.default(''),
      removed: z.boolean().default(false),
      limit: z.int().min(1).max(20_000).default(200),
      offset: z.int().min(0).default(0),
    }),
    z.object({ total: z.int(), events: z.array(eventSchema) }),
  ),
  /** Adds an event as typed; with faults nothing is kept and `id` is null. */
  'registers.add': command(
    z.object({
      register: registerField,
      unit: unitCodeField,
      on: typedTextField,
      loaiHinh: loaiHinhField.optional(),
      values: typedValues,
    }),
    z.object({ id: idField.nullable(), faults: fieldFaults }),
  ),
  /** Changes the named fields of an event. */
  'registers.change': command(
    z.object({
      id: idField,
      unit: unitCodeField.optional(),
      on: typedTextField.optional(),
      loaiHinh: loaiHinhField.optional(),
      values: typedValues.default({}),
    }),
    z.object({ faults: fieldFaults }),
  ),
  /** Takes events out of all counting; they are kept and can be put back. */
  'registers.remove': command(z.object({ ids: z.array(idField).min(1) }), z.object({ removed: z.int() })),
  'registers.restore': command(z.object({ ids: z.array(idField).min(1) }), z.object({ restored: z.int() })),
  /** Events pasted from Excel, as text or as rows of cells. With a fault nothing is kept and every faulty cell is named. */
  'registers.import': command(
    z.object({
      register: registerField,
      unit: unitCodeField,
      text: typedTextField.optional(),
      rows: z.array(z.array(typedTextField).max(200)).max(20_000).optional(),
      dryRun: z.boolean().default(false),
      /** Also rows that are the same as an event kept already. */
      keepDuplicates: z.boolean().default(false),
    }),
    z.object({
      added: z.int(),
      /** How many events the rows hold; with a fault, as far as they can be read. */
      read: z.int(),
      ids: z.array(idField),
      /** Rows left out because the register holds the same event. */
      duplicates: z.array(z.int()),
      faults: z.array(z.object({ row: z.int(), column: z.string(), text: z.string(), sentence: z.string() })),
    }),
  ),
  /** Reads the first sheet of a workbook from outside as rows of typed texts, to be imported; refused in one sentence. */
  'registers.readWorkbook': job(
    z.object({ path: pathField }),
    z.object({ sheet: z.string(), rows: z.array(z.array(z.string())) }),
  ),
  /** Writes a register's events as a workbook that can be read in again. */
  'registers.writeList': job(
    z.object({ register: registerField, ...placeShape, text: typedTextField.default(''), path: pathField }),
    z.object({ path: z.string(), events: z.int() }),
  ),
  /** Copies a file into a file field of an event. */
  'registers.attach': job(
    z.object({ id: idField, field: z.string(), path: pathField }),
    z.object({ name: z.string(), digest: z.string(), size: z.int() }),
  ),
  /** Writes the file of a file field to a path. */
  'registers.saveFile': job(
    z.object({ id: idField, field: z.string(), path: pathField }),
    z.object({ path: z.string() }),
  ),
  /** What the registers say a unit's figures of a quarter are, column by column. */
  'registers.propose': query(
    z.object({ unit: unitCodeField, period: periodCodeField }),
    z.object({
      unit: z.string(),
      period: z.string(),
      proposals: z.array(proposalSchema),
      /** Entries that count for a column this unit does not report (another loại hình). */
      leftOut: z.array(z.object({ ...columnShape, register: z.string(), entries: z.int() })),
    }),
  ),
  /** The entries behind a figure, and what each adds to it. */
  'registers.behind': query(
    z.object({ unit: unitCodeField, period: periodCodeField, ...columnShape }),
    z.object({
      value: z.int(),
      scale: z.int(),
      entries: z.array(
        z.object({
          /** `committees` for a committee, else a register's code. */
          register: z.string(),
          registerName: z.string(),
          id: idField,
          on: z.string(),
          title: z.string(),
          adds: z.int(),
          isIncomplete: z.boolean(),
        }),
      ),
    }),
  ),
  /**
   * Puts proposals into figures, through the same path as typing. A cell with `text` that is not the proposal overrides it
   * and needs a reason; both are kept. Without `cells`: every proposal that has entries, into blank cells only.
   */
  'registers.take': command(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      cells: z
        .array(z.object({ ...columnShape, text: typedTextField.optional(), reason: typedTextField.optional() }))
        .optional(),
    }),
    z.object({ taken: z.int(), overridden: z.int(), changed: z.int() }),
  ),
}
