import { indicatorCatalogueFileSchema } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { followUpRulesSchema } from '#shared/domain/periods/followUpRules.ts'
import { rubricSchema } from '#shared/domain/scoring/rubricSchema.ts'
import { scheduleSchema } from '#shared/domain/periods/schedule.ts'
import { ruleCatalogueSchema } from '#shared/domain/submissions/ruleCatalogue.ts'
import { outlineSchema } from '#shared/domain/submissions/outline.ts'

/** The kinds of versioned documents that describe the field. */
export const catalogueKindNames = ['indicators', 'rules', 'outlines', 'schedule', 'followUp', 'rubric'] as const
export type CatalogueKind = (typeof catalogueKindNames)[number]

/** Where the shipped ones of a kind lie, and how one is checked. */
export const catalogueKinds = {
  indicators: { folder: 'indicators', schema: indicatorCatalogueFileSchema },
  rules: { folder: 'rules', schema: ruleCatalogueSchema },
  outlines: { folder: 'outlines', schema: outlineSchema },
  schedule: { folder: 'schedules', schema: scheduleSchema },
  followUp: { folder: 'followUp', schema: followUpRulesSchema },
  rubric: { folder: 'rubrics', schema: rubricSchema },
} as const satisfies Record<CatalogueKind, { folder: string; schema: unknown }>

/** What a document is known by: its code, and the first day it holds. */
export function identityOf(content: { validFrom: string } & ({ code: string } | { version: string })): {
  code: string
  validFrom: string
} {
  return { code: 'code' in content ? content.code : content.version, validFrom: content.validFrom }
}
