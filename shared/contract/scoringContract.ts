import { z } from 'zod'
import { unitKinds } from '../domain/orgTree/orgUnit.ts'
import { rubricShape } from '../domain/scoring/rubric.ts'
import { scoreLinkSchema } from '../domain/scoring/scoreLink.ts'
import { scoreColumns, sheetStates } from '../domain/scoring/scoreSheet.ts'
import { dateField, pathField, renamedField, typedTextField, unitCodeField } from './fields.ts'
import { command, job, query } from './method.ts'

const yearField = z.int().min(2021).max(2100)
const sheetField = { unit: unitCodeField, year: yearField }
const criterionField = z.string().min(1).max(20)
const stateSchema = z.enum(sheetStates)
const columnSchema = z.enum(scoreColumns)
const entrySchema = z.object({ points: z.int().nullable(), reason: z.string() })
const faultSchema = z.object({ criterion: z.string(), kind: z.enum(['missing', 'noEvidence', 'noExplanation']) })
const outcomeSchema = z.object({
  score: columnSchema,
  total: z.int(),
  level: z.string(),
  levelName: z.string(),
  /** Names of the caps that keep the level down. */
  caps: z.array(z.string()),
  faults: z.int(),
})
const rubricInfo = z.object({
  rubric: rubricShape,
  revision: z.int(),
  origin: z.enum(['shipped', 'office']),
  /** True once a score of the year is official: its rubric does not change any more. */
  isLocked: z.boolean(),
})

const criterionRowSchema = z.object({
  code: z.string(),
  group: z.string(),
  name: z.string(),
  role: z.enum(['points', 'bonus', 'penalty']),
  maximum: z.int(),
  evidenceRule: z.enum(['none', 'explain', 'block']),
  note: z.string(),
  /** Whether the program computes it; a person may still write another number, with a reason. */
  isAutomatic: z.boolean(),
  computed: z.int().nullable(),
  self: entrySchema,
  appraised: entrySchema,
  official: entrySchema,
  /** What stands in each score: what was given there, else what it is measured against; null where the score is not reached. */
  standing: z.object({ self: z.int().nullable(), appraised: z.int().nullable(), official: z.int().nullable() }),
  links: z.array(scoreLinkSchema),
  evidence: z.array(
    z.object({ id: z.int(), name: z.string(), digest: z.string(), size: z.int(), isKept: z.boolean() }),
  ),
})

export const scoringContract = {
  /** The sheets of a year: our own, and those of the units right below us in their ranking; a unit without a sheet is last. */
  'scoring.list': query(
    z.object({ year: yearField }),
    z.object({
      year: z.int(),
      years: z.array(z.int()),
      scale: z.int(),
      rubricName: z.string(),
      label: z.string(),
      units: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          kind: z.enum(unitKinds),
          isOurs: z.boolean(),
          state: stateSchema.nullable(),
          /** By the newest score; equal totals share a rank. Null for our own unit and without a sheet. */
          rank: z.int().nullable(),
          outcomes: z.array(outcomeSchema),
        }),
      ),
    }),
  ),
  /** One unit's sheet; `sheet` is null where none was begun. */
  'scoring.sheet': query(
    z.object(sheetField),
    z.object({
      unit: z.string(),
      unitName: z.string(),
      year: z.int(),
      sheet: z
        .object({
          state: stateSchema,
          asOf: z.string(),
          openColumn: columnSchema.nullable(),
          scale: z.int(),
          fullMarks: z.int(),
          rubric: z.object({ code: z.string(), name: z.string(), label: z.string(), revision: z.int() }),
          groups: z.array(z.object({ code: z.string(), name: z.string(), maximum: z.int() })),
          criteria: z.array(criterionRowSchema),
          outcomes: z.array(outcomeSchema),
          /** How the total of the open score comes about. */
          total: z.object({
            points: z.int(),
            maximum: z.int(),
            onFullMarks: z.int(),
            bonus: z.int(),
            penalty: z.int(),
            faults: z.array(faultSchema),
          }),
          /** Criteria of the open score that differ from what they are measured against, without a reason. */
          unexplained: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  /** Computes automatic points anew: for one unit, or for ours and all right below; begins the sheets that are not there. */
  'scoring.recompute': job(
    z.object({ year: yearField, unit: unitCodeField.optional(), asOf: dateField.optional() }),
    z.object({ sheets: z.int(), changed: z.int() }),
  ),
  /** Writes points and reasons of the open score as typed, all or none; an empty text takes points away. */
  'scoring.save': command(
    z.object({
      ...sheetField,
      cells: z
        .array(
          z.object({
            criterion: criterionField,
            text: typedTextField.optional(),
            reason: typedTextField.optional(),
          }),
        )
        .min(1),
    }),
    z.object({ changed: z.int() }),
  ),
  /** Brings a sheet to its next state, which closes the open score; refused while points or reasons are missing. */
  'scoring.advance': command(z.object({ ...sheetField, to: stateSchema }), z.object({ state: stateSchema })),
  /** Gives a sheet back to its state before, with a reason; an official one is frozen. */
  'scoring.giveBack': command(z.object({ ...sheetField, reason: typedTextField }), z.object({ state: stateSchema })),
  /** What a criterion held before and after each change, newest first. */
  'scoring.history': query(
    z.object({ ...sheetField, criterion: criterionField }),
    z.object({
      changes: z.array(
        z.object({
          at: z.string(),
          score: z.enum([...scoreColumns, 'computed']),
          before: entrySchema.nullable(),
          after: entrySchema.nullable(),
        }),
      ),
    }),
  ),
  /** Copies a file in as evidence of a criterion. */
  'scoring.attach': job(
    z.object({ ...sheetField, criterion: criterionField, path: pathField }),
    z.object({ id: z.int(), name: z.string(), digest: z.string(), size: z.int() }),
  ),
  'scoring.removeEvidence': command(z.object({ id: z.int() }), z.object({})),
  /** Writes a kept file of evidence to a path. */
  'scoring.saveEvidence': job(z.object({ id: z.int(), path: pathField }), z.object({ path: z.string() })),
  /** Writes one unit's score sheet, or the ranking of all units, as Word and Excel files. */
  'scoring.write': job(
    z.object({ year: yearField, unit: unitCodeField.optional(), outDir: pathField, renamed: renamedField }),
    z.object({ files: z.array(z.object({ path: z.string(), bytes: z.int() })) }),
  ),
  /** The rubric that scores a year. */
  'scoring.rubric': query(z.object({ year: yearField }), rubricInfo),
  /**
   * Keeps an edited rubric as its next revision, or under a new code as a version from its first day on; what is wrong with it is
   * named and nothing is kept. Refused (rubricLocked) where a year with official scores would be scored by another rubric.
   */
  'scoring.saveRubric': command(z.object({ rubric: z.unknown() }), z.object({ code: z.string(), revision: z.int() })),
  /** Writes the rubric of a year to an .xlsx file, to be edited in Excel. */
  'scoring.exportRubric': job(z.object({ year: yearField, path: pathField }), z.object({ path: z.string() })),
  /** Reads an edited .xlsx rubric back; every fault is named by sheet and row, and then nothing is kept. */
  'scoring.importRubric': job(
    z.object({ year: yearField, path: pathField }),
    z.object({ code: z.string(), revision: z.int() }),
  ),
}
