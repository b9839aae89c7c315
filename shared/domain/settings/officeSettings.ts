import { z } from 'zod'

const line = z.string().trim().min(1).max(300)
const folder = z.string().min(1).max(1_000).nullable()

/**
 * What an office chooses about its documents and its folders. The first nine are the heading and foot of its documents, as in
 * `Issuer`; `backupEveryDays` 0 means never by itself; a folder of null means that the program asks each time.
 */
export const officeSettingsSchema = z.strictObject({
  superiorBody: line,
  issuingBody: line,
  bodyInText: line,
  place: line,
  symbolSuffix: line.max(40),
  headTitle: line,
  deputyTitle: line,
  reportsTo: line,
  recipients: z.array(line).min(1).max(20),
  signerName: z.string().trim().max(100),
  signerCapacity: z.enum(['head', 'deputy', 'acting']),
  fileNameAccents: z.boolean(),
  exportsFolder: folder,
  backupFolder: folder,
  backupEveryDays: z.int().min(0).max(90),
})

export type OfficeSettings = z.infer<typeof officeSettingsSchema>

/** Those settings that the office changed. */
export type ChosenSettings = { [K in keyof OfficeSettings]?: OfficeSettings[K] | undefined }
