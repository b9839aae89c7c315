import type { ExchangeHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import type { CommandContext } from '../../engineContext.ts'
import type { OfficeKeys } from '../keys/officeKeys.ts'
import { writeEnvelope } from './envelopeFile.ts'
import { saveFile } from './fileQueries.ts'

/** What goes with a header: `senderId` whose file it is, `change` what the change log says of it. */
type Keeping = { payload: Uint8Array; keys: OfficeKeys; senderId: number; change: unknown }

/** Signs a file of ours and keeps it as sent; returns its bytes. */
export function keepOutgoing(context: CommandContext, header: ExchangeHeader, keeping: Keeping): Buffer {
  const { payload, keys, senderId, change } = keeping
  const bytes = writeEnvelope(header, payload, keys)
  saveFile(context.db, header, {
    direction: 'out',
    senderId,
    verification: 'verified',
    standing: 'sent',
    reason: '',
    at: context.clock(),
    bytes,
  })
  context.logChange({ entity: 'exchangeFile', key: header.id, before: null, after: change })
  return bytes
}
