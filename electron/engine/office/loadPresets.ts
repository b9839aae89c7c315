import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { organisationPresetSchema, type OrganisationPreset } from '#shared/domain/orgTree/organisationPreset.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'

/** Every shipped organisation preset, in the order of its code. */
export function loadPresets(templatesDir: string): OrganisationPreset[] {
  const folder = join(templatesDir, 'organisations')
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => readJsonFile(join(folder, file), organisationPresetSchema))
}
