import { z } from 'zod'
import { indicatorCodeSchema } from '../indicators/indicatorSchema.ts'
import type { FigureLoaiHinh } from '../indicators/indicator.ts'
import type { IsoDate } from '../isoDate.ts'
import { isoDateSchema } from '../isoDateSchema.ts'
import { loaiHinhs } from '../orgTree/orgUnit.ts'
import { registerFieldSchema, type FieldValues } from './registerField.ts'

const words = z.string().trim().normalize('NFC').min(1)
const fieldCode = z.string().min(1)

/** What an event must have to be counted: a choice, text, yes or no among some; a field filled in or not; a number of at least. */
const conditionSchema = z.union([
  z.strictObject({ field: fieldCode, is: z.array(z.union([z.string(), z.boolean()])).min(1) }),
  z.strictObject({ field: fieldCode, filled: z.boolean() }),
  z.strictObject({ field: fieldCode, atLeast: z.int() }),
  /** A number field that holds the period's year (a plan made for a year). */
  z.strictObject({ field: fieldCode, isPeriodYear: z.literal(true) }),
])

const feedSchema = z.strictObject({
  indicator: indicatorCodeSchema,
  measure: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('count') }),
    z.strictObject({ how: z.literal('sum'), field: fieldCode }),
    /** How many different values a field has; of a choice, those in force at the cut-off. */
    z.strictObject({ how: z.literal('distinct'), field: fieldCode }),
  ]),
  /**
   * inPeriod: the date lies in the period. yearToDate: from the first day of the year's first quarter to the cut-off.
   * standing: the date has come by the cut-off and `until` has not. standingBefore: the same on the eve of the period.
   */
  time: z.enum(['inPeriod', 'yearToDate', 'standing', 'standingBefore']),
  /** A date field that decides instead of the event's own day; an event without it is not counted. */
  date: fieldCode.exactOptional(),
  /** For standing: the date field on whose day it ends; an event without it goes on. */
  until: fieldCode.exactOptional(),
  /** The loại hình of the figure where it is not that of the event. */
  loaiHinh: z.enum(loaiHinhs).exactOptional(),
  where: z.array(conditionSchema).exactOptional(),
})

/** A register: its fields and the indicators it feeds (`templates/registers`). Adding a register is adding such a file. */
export const registerDefinitionSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Mã sổ gồm chữ thường không dấu, số và gạch nối'),
  name: words,
  /** Printed beside the name: "dự thảo". */
  label: z.string(),
  isDraft: z.boolean(),
  /** The item of the directive it serves. */
  item: z.int().min(1).max(8),
  /** The tasks whose carrying out it shows: "3.1". */
  tasks: z.array(words),
  validFrom: isoDateSchema,
  /** First day on which it no longer holds; null while open. */
  validUntil: isoDateSchema.nullable(),
  note: words.nullable(),
  /** The loại hình an event may be of; empty when events are not divided. The first is offered where the unit's own is not among them. */
  loaiHinh: z.array(z.enum(loaiHinhs)),
  /** What the event's own day is called: "Ngày tổ chức". */
  dateName: words,
  fields: z.array(registerFieldSchema).min(1),
  /** The field that names an event in lists. */
  title: fieldCode,
  feeds: z.array(feedSchema),
})

export type RegisterDefinition = z.infer<typeof registerDefinitionSchema>
export type Feed = z.infer<typeof feedSchema>
export type Condition = z.infer<typeof conditionSchema>

/** One entry of a register. */
export type RegisterEvent = {
  id: number
  register: string
  on: IsoDate
  loaiHinh: FigureLoaiHinh
  values: FieldValues
}
