import { z } from 'zod'
import { committeeActKinds, committeeRoles, committeeSupportKinds } from '../domain/committees/committee.ts'
import { compositionRulesSchema } from '../domain/committees/compositionRules.ts'
import { loaiHinhs } from '../domain/orgTree/orgUnit.ts'
import { dateField, pathField, typedTextField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, job, query } from './method.ts'

const idField = z.int().min(1)
const untilField = dateField.nullable()

const memberShape = {
  name: typedTextField,
  role: z.enum(committeeRoles),
  partyPost: typedTextField,
  governmentPost: typedTextField,
  fields: typedTextField,
  loaiHinh: z.array(z.enum(loaiHinhs)),
  from: dateField,
  until: untilField,
}
const actShape = {
  kind: z.enum(committeeActKinds),
  on: dateField,
  documentNumber: typedTextField,
  title: typedTextField,
  attendees: z.int().min(0).nullable(),
}
const supportShape = {
  kind: z.enum(committeeSupportKinds),
  name: typedTextField,
  members: typedTextField,
  documentNumber: typedTextField,
  from: dateField,
  until: untilField,
}

const committeeSchema = z.object({
  id: idField,
  unit: unitRefSchema,
  body: z.string(),
  loaiHinh: z.enum(loaiHinhs),
  from: z.string(),
  until: z.string().nullable(),
  members: z.array(z.object({ id: idField, ...memberShape })),
  acts: z.array(z.object({ id: idField, ...actShape })),
  support: z.array(z.object({ id: idField, ...supportShape })),
})

const findingSchema = z.object({
  unit: unitRefSchema,
  committee: idField,
  rule: z.string(),
  task: z.string(),
  message: z.string(),
  sentence: z.string(),
  member: z.string().nullable(),
  isDraft: z.boolean(),
})

/** A thing is added with `id: null` and changed with its id. */
const savedId = z.object({ id: idField })
const newOrKept = { id: idField.nullable().default(null) }

export const committeesContract = {
  /** Every committee as it stands on a date, in tree order: its members then, acts up to then; of one unit when it is named. */
  'committees.asOf': query(
    z.object({ on: dateField, unit: unitCodeField.optional() }),
    z.object({ on: z.string(), committees: z.array(committeeSchema) }),
  ),
  /** The committees of a unit with all their past: every member, act and support body ever kept. */
  'committees.history': query(z.object({ unit: unitCodeField }), z.object({ committees: z.array(committeeSchema) })),
  /** What is wrong on a date by the composition rules, and the units bound by them that have no committee. */
  'committees.check': query(
    z.object({ on: dateField, unit: unitCodeField.optional() }),
    z.object({
      on: z.string(),
      rules: z.array(z.object({ code: z.string(), name: z.string(), label: z.string() })),
      checked: z.int(),
      findings: z.array(findingSchema),
      withoutCommittee: z.array(unitRefSchema),
      /** Every unit bound by the rules, in tree order; `committee` is null where it has none. */
      units: z.array(
        z.object({
          unit: unitRefSchema,
          committee: idField.nullable(),
          head: z.string(),
          members: z.int(),
          faults: z.int(),
        }),
      ),
    }),
  ),
  /** Adds a committee or changes it; `until` ends it. `body` is empty for the unit's own. */
  'committees.save': command(
    z.object({
      ...newOrKept,
      unit: unitCodeField,
      body: typedTextField.default(''),
      loaiHinh: z.enum(loaiHinhs),
      from: dateField,
      until: untilField.default(null),
    }),
    savedId,
  ),
  /** Adds a member or changes one. A change of post or role is a new row from that day; the old one gets its `until`. */
  'committees.saveMember': command(z.object({ ...newOrKept, committee: idField, ...memberShape }), savedId),
  /** Takes away a member entered by mistake; one who left is given an `until` instead. */
  'committees.removeMember': command(z.object({ id: idField }), z.object({})),
  /** Members pasted from Excel, as text or as rows of cells. With a fault nothing is kept, and every faulty cell is named. */
  'committees.importMembers': command(
    z.object({
      unit: unitCodeField,
      on: dateField,
      text: typedTextField.optional(),
      rows: z.array(z.array(typedTextField).max(200)).max(20_000).optional(),
      dryRun: z.boolean().default(false),
    }),
    z.object({
      added: z.int(),
      /** How many members the rows hold; with a fault, as far as they can be read. */
      read: z.int(),
      faults: z.array(z.object({ row: z.int(), column: z.string(), text: z.string(), sentence: z.string() })),
    }),
  ),
  'committees.saveAct': command(z.object({ ...newOrKept, committee: idField, ...actShape }), savedId),
  'committees.removeAct': command(z.object({ id: idField }), z.object({})),
  'committees.saveSupport': command(z.object({ ...newOrKept, committee: idField, ...supportShape }), savedId),
  'committees.removeSupport': command(z.object({ id: idField }), z.object({})),
  /** Writes the committees of a date as a workbook: how each unit stands by the rules, and every member. */
  'committees.writeList': job(
    z.object({ on: dateField, unit: unitCodeField.optional(), path: pathField }),
    z.object({ path: z.string(), committees: z.int() }),
  ),
  /** The composition rules the office checks by. */
  'committees.rules': query(z.object({}), z.object({ rules: compositionRulesSchema, revision: z.int() })),
  /** Writes the composition rules to a file, to be edited. */
  'committees.exportRules': job(z.object({ path: pathField }), z.object({ path: z.string() })),
  /** Checks an edited file of composition rules and keeps it as the next revision. */
  'committees.importRules': job(z.object({ path: pathField }), z.object({ code: z.string(), revision: z.int() })),
}
