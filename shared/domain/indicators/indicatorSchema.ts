import { z } from 'zod'
import { loaiHinhs, unitKinds } from '../orgTree/orgUnit.ts'
import { indicatorKinds, type Indicator } from './indicator.ts'

const addsUp = z.enum(['sum', 'last', 'first', 'ratio', 'none'])
const loaiHinhList = z.array(z.enum(loaiHinhs))

/** "D13", or with a letter for a part that the reference writes in the same row: "F07T". */
export const indicatorCodeSchema = z
  .string()
  .regex(/^[A-Z]\d{2}[A-Z]?$/, 'Mã chỉ tiêu gồm một chữ hoa và hai chữ số, như D13')

const printed = z.string().trim().normalize('NFC').min(1)

/** One chỉ tiêu of a catalogue file; anything beyond these fields is refused. */
export const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  code: indicatorCodeSchema,
  group: z.string().regex(/^[A-Z]$/),
  name: printed,
  unit: printed,
  kind: z.enum(indicatorKinds),
  loaiHinh: loaiHinhList,
  reportedBy: z.array(z.enum(unitKinds)),
  overUnits: addsUp,
  overTime: addsUp,
  scale: z.int().min(0).max(3),
  ratio: z.strictObject({ numerator: indicatorCodeSchema, denominator: indicatorCodeSchema }).nullable(),
  source: printed,
  isDraft: z.boolean(),
  oncePerYear: z.literal(true).exactOptional(),
  askedIn: z.array(z.int().min(1).max(4)).min(1).exactOptional(),
  ownColumns: z.partialRecord(z.enum(unitKinds), loaiHinhList).exactOptional(),
  partOf: indicatorCodeSchema.exactOptional(),
  note: printed.exactOptional(),
})
