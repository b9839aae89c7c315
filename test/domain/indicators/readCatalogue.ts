import { readFileSync } from 'node:fs'
import { indicatorCatalogueFileSchema, type IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'

/** The catalogues as shipped, whole, oldest first. */
export function readShippedCatalogues(): IndicatorCatalogue[] {
  return resolveCatalogues(
    ['v2021', 'v2023'].map((version) =>
      indicatorCatalogueFileSchema.parse(readTemplateJson(`indicators/${version}.json`)),
    ),
  )
}

/** The first shipped catalogue. */
export function readCatalogue2021(): IndicatorCatalogue {
  const [first] = readShippedCatalogues()
  if (!first) throw new Error('no catalogue is shipped')
  return first
}

/** A JSON file under templates/. */
export function readTemplateJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'))
}
