import { join } from 'node:path'
import { catalogueKinds, type CatalogueKind } from './catalogueKinds.ts'
import type { Content } from './catalogueQueries.ts'
import { jsonFilesIn } from './jsonFilesIn.ts'
import { readJsonFile } from './readJsonFile.ts'

/** Every catalogue of a kind that the program ships. */
export function loadShipped<K extends CatalogueKind>(templatesDir: string, kind: K): Content<K>[] {
  const folder = join(templatesDir, catalogueKinds[kind].folder)
  return jsonFilesIn(folder).map((file) => readJsonFile(join(folder, file), catalogueKinds[kind].schema) as Content<K>)
}
