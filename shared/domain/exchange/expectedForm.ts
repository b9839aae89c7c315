import type { FormColumn, FormSection } from './formFacts.ts'

/** What the catalogues say a unit's form holds. */
export type ExpectedForm = {
  catalogue: string
  columns: readonly FormColumn[]
  sections: readonly FormSection[]
}
