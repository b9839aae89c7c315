import type { Issuer } from '../orgTree/issuer.ts'
import type { OfficeSettings } from './officeSettings.ts'

/** What holds until the office chooses otherwise: the heading that its unit has by itself, nobody's name, no folders. */
export function defaultSettings({ signer, fileNameAccents, ...heading }: Issuer): OfficeSettings {
  return {
    ...heading,
    signerName: signer?.name ?? '',
    signerCapacity: signer?.capacity ?? 'head',
    fileNameAccents: fileNameAccents ?? false,
    exportsFolder: null,
    backupFolder: null,
    backupEveryDays: 1,
  }
}
