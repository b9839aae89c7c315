import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { indicatorCodeSchema, indicatorSchema } from './indicatorSchema.ts'

const printed = z.string().trim().normalize('NFC').min(1)

const catalogueHead = {
  /** "v2021". */
  version: z.string().regex(/^v\d{4}(\.\d+)?$/),
  name: printed,
  /** Printed beside the name: "dự thảo". */
  label: z.string(),
  isDraft: z.boolean(),
  validFrom: isoDateSchema,
  /** First day on which it no longer holds; null while open: the next version then ends it. */
  validUntil: isoDateSchema.nullable(),
  /** The documents it is drawn from, as cited. */
  basis: z.array(printed),
  /** Whole numbers that rules name: `disclosureItems`, `scoreMax`. */
  constants: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.int().min(0)),
}

const catalogueGroups = z.array(z.strictObject({ code: z.string().regex(/^[A-Z]$/), name: printed }))

const wholeCatalogueSchema = z.strictObject({
  ...catalogueHead,
  groups: catalogueGroups.min(1),
  indicators: z.array(indicatorSchema).min(1),
})

const laterCatalogueSchema = z.strictObject({
  ...catalogueHead,
  /** The version whose indicators hold where `changes` and `removed` say nothing. */
  basedOn: z.string(),
  /** Indicators that replace the one of the same code, or are new (then they follow at the end of their group). */
  changes: z.array(indicatorSchema),
  removed: z.array(indicatorCodeSchema),
})

/** A catalogue file: a whole version, or a later one written as its differences from an earlier one. */
export const indicatorCatalogueFileSchema = z.union([wholeCatalogueSchema, laterCatalogueSchema])
export type IndicatorCatalogueFile = z.infer<typeof indicatorCatalogueFileSchema>

/** One whole version of the indicator catalogue, its groups and indicators in printing order. */
export type IndicatorCatalogue = z.infer<typeof wholeCatalogueSchema>
