import { readFileSync } from 'node:fs'
import { organisationPresetSchema, type OrganisationPreset } from '#shared/domain/orgTree/organisationPreset.ts'

/** The shipped preset of Bắc Giang 2021, checked against its schema. */
export function loadPreset(): OrganisationPreset {
  const file = new URL('../../../templates/organisations/bac-giang-2021.json', import.meta.url)
  return organisationPresetSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
