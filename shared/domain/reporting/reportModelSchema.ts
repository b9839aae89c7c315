import { z } from 'zod'
import type { ReportModel } from './reportModel.ts'

const sourceSchema = z.object({ unit: z.string(), period: z.string(), indicator: z.string(), loaiHinh: z.string() })

const cellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('number'),
    value: z.int(),
    scale: z.int(),
    source: sourceSchema.exactOptional(),
    sumOfRows: z.array(z.int()).readonly().exactOptional(),
  }),
  z.object({ kind: z.literal('percent'), value: z.int(), scale: z.int(), source: sourceSchema.exactOptional() }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('notApplicable') }),
])

const headCellSchema = z.object({
  text: z.string(),
  colSpan: z.int().exactOptional(),
  rowSpan: z.int().exactOptional(),
})

const tableSchema = z.object({
  code: z.string(),
  title: z.string(),
  columns: z.array(z.object({ width: z.number(), align: z.enum(['left', 'center', 'right']) })).readonly(),
  head: z.array(z.array(headCellSchema).readonly()).readonly(),
  rows: z
    .array(
      z.object({
        role: z.enum(['data', 'total', 'group']),
        cells: z.array(cellSchema).readonly(),
        task: z.string().exactOptional(),
      }),
    )
    .readonly(),
  notes: z.array(z.string()).readonly(),
})

const sectionSchema = z.object({
  code: z.string(),
  heading: z.string(),
  level: z.literal([1, 2, 3]),
  paragraphs: z
    .array(z.object({ id: z.string(), text: z.string(), tasks: z.array(z.string()).readonly().exactOptional() }))
    .readonly(),
})

const frameSchema = z.object({
  superiorBody: z.string(),
  issuingBody: z.string(),
  numberLine: z.string(),
  placeAndDate: z.string(),
  documentType: z.string(),
  abstract: z.string(),
  signature: z.object({ authority: z.string(), position: z.string(), name: z.string() }),
  enclosure: z.string().exactOptional(),
  recipients: z.array(z.string()).readonly(),
})

/** A report as it crosses the wire. */
export const reportModelSchema: z.ZodType<ReportModel, ReportModel> = z.object({
  frame: frameSchema,
  opening: z.string(),
  sections: z.array(sectionSchema).readonly(),
  closing: z.string(),
  annexes: z
    .array(
      z.object({
        label: z.string(),
        title: z.string(),
        reference: z.string(),
        tables: z.array(tableSchema).readonly(),
      }),
    )
    .readonly(),
})
