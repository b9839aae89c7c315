import { identityOf, type CatalogueKind } from './catalogueKinds.ts'
import type { Content } from './catalogueQueries.ts'

/** What people call a catalogue. */
export function nameOf(content: Content<CatalogueKind>): string {
  return 'name' in content ? content.name : identityOf(content).code
}
