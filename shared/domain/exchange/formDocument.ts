import type { FormIdentity } from './formIdentity.ts'
import type { RawCell } from './rawCell.ts'

/** What the reader takes out of a returned form: its identity, and by name the cells that the identity speaks of. */
export type FormDocument = {
  identity: FormIdentity
  /** The names the two sheets carry now. */
  sheets: { figures: string; narratives: string | null }
  figures: ReadonlyMap<string, RawCell>
  narratives: ReadonlyMap<string, RawCell>
}
