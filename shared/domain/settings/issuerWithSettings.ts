import type { Issuer } from '../orgTree/issuer.ts'
import type { ChosenSettings, OfficeSettings } from './officeSettings.ts'

const headingKeys = [
  'superiorBody',
  'issuingBody',
  'bodyInText',
  'place',
  'symbolSuffix',
  'headTitle',
  'deputyTitle',
  'reportsTo',
  'recipients',
  'fileNameAccents',
] as const satisfies readonly (keyof Issuer & keyof OfficeSettings)[]

/** The issuer of the office's documents with what the office chose in the place of what its unit has by itself. */
export function issuerWithSettings(issuer: Issuer, chosen: ChosenSettings): Issuer {
  const heading = headingKeys.flatMap((key) => (chosen[key] === undefined ? [] : [[key, chosen[key]]]))
  const { signerName = '', signerCapacity = 'head' } = chosen
  const signer = signerName === '' ? {} : { signer: { name: signerName, capacity: signerCapacity } }
  return { ...issuer, ...(Object.fromEntries(heading) as Partial<Issuer>), ...signer }
}
