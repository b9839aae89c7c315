import { readdirSync, readFileSync } from 'node:fs'
import { indicatorCatalogueFileSchema, type IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import { registerDefinitionSchema, type RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'

const templates = new URL('../../../templates/', import.meta.url)

function jsonIn(folder: string): unknown[] {
  const at = new URL(`${folder}/`, templates)
  return readdirSync(at)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, at), 'utf8')) as unknown)
}

/** Every shipped register, checked against its schema. */
export function loadShippedRegisters(): RegisterDefinition[] {
  return jsonIn('registers').map((content) => registerDefinitionSchema.parse(content))
}

/** The shipped versions of the indicator catalogue, made whole. */
export function loadShippedCatalogues(): IndicatorCatalogue[] {
  return resolveCatalogues(jsonIn('indicators').map((content) => indicatorCatalogueFileSchema.parse(content)))
}
