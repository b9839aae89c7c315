import type { Issuer } from '../orgTree/issuer.ts'
import type { OfficeSettings } from './officeSettings.ts'
import { usualBackupDays } from './usualBackupDays.ts'

/** What holds until the office chooses otherwise: the heading that its unit has by itself, nobody's name, no folders. */
export function defaultSettings({ signer, fileNameAccents, ...heading }: Issuer): OfficeSettings {
  return {
    ...heading,
    signerName: signer?.name ?? '',
    signerCapacity: signer?.capacity ?? 'head',
    fileNameAccents: fileNameAccents ?? false,
    exportsFolder: null,
    backupFolder: null,
    backupEveryDays: usualBackupDays,
  }
}
