import { z } from 'zod'
import { unitKinds, unitLinkKinds } from '../domain/orgTree/orgUnit.ts'
import { dateField, typedTextField, unitCodeField } from './fields.ts'
import { command, query } from './method.ts'

const unitSchema = z.object({
  code: z.string(),
  uid: z.string(),
  kind: z.enum(unitKinds),
  designation: z.string(),
  name: z.string(),
  fullName: z.string(),
  /** The name as a list of all units shows it: with the parent's where another unit has the same. */
  label: z.string(),
  statCode: z.string().nullable(),
  parent: z.string().nullable(),
  reports: z.boolean(),
})

const newUnitSchema = z.object({
  code: unitCodeField,
  kind: z.enum(unitKinds),
  designation: typedTextField,
  name: typedTextField,
  statCode: z.string().nullable(),
})

export const unitsContract = {
  /** Every unit that exists on a date, parents before children, in the office's order. */
  'units.tree': query(z.object({ on: dateField }), z.object({ on: z.string(), units: z.array(unitSchema) })),
  /** How a unit came to be what it is: its spans, and its predecessors and successors. */
  'units.history': query(
    z.object({ unit: unitCodeField }),
    z.object({
      code: z.string(),
      spans: z.array(
        z.object({
          from: z.string(),
          until: z.string().nullable(),
          fullName: z.string(),
          parent: z.string().nullable(),
        }),
      ),
      links: z.array(
        z.object({
          kind: z.enum(unitLinkKinds),
          predecessor: z.string(),
          successor: z.string(),
          on: z.string(),
          document: z.string(),
        }),
      ),
    }),
  ),
  /** Renames a unit from a date on. */
  'units.rename': command(
    z.object({
      unit: unitCodeField,
      on: dateField,
      designation: typedTextField,
      name: typedTextField,
      document: typedTextField,
    }),
    z.object({}),
  ),
  /** Puts a unit under another parent from a date on. */
  'units.move': command(
    z.object({ unit: unitCodeField, on: dateField, parent: unitCodeField, document: typedTextField }),
    z.object({}),
  ),
  /** Joins units into one, new or existing, from a date on; the others end there. */
  'units.merge': command(
    z.object({
      units: z.array(unitCodeField).min(1),
      into: z.union([unitCodeField, newUnitSchema]),
      on: dateField,
      document: typedTextField,
    }),
    z.object({}),
  ),
  /** Divides a unit into new ones from a date on; it ends there unless it is among them. */
  'units.split': command(
    z.object({
      unit: unitCodeField,
      keeps: z.boolean(),
      into: z.array(newUnitSchema).min(1),
      on: dateField,
      document: typedTextField,
    }),
    z.object({}),
  ),
}
