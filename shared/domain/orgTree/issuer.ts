import { z } from 'zod'
import { fullName, nameInText } from './fullName.ts'
import type { UnitAsOf } from './orgUnit.ts'

const line = z.string().trim().min(1)

/** Who signs: the head, a deputy (K/T) or an acting head (Q.); the name without titles (document-format §1.3, 7c). */
const signerSchema = z.strictObject({ name: line, capacity: z.enum(['head', 'deputy', 'acting']) })

export type Signer = z.infer<typeof signerSchema>

/** How one unit's documents are headed, numbered, signed and sent (document-format §1.4, §1.6). */
export const issuerSchema = z.strictObject({
  /** Place in front of the date: "Lục Nam". */
  place: line,
  /** First line of the left block: "HUYỆN ỦY LỤC NAM". */
  superiorBody: line,
  /** Second line, bold. */
  issuingBody: line,
  /** The issuer inside a sentence: "Ban Dân vận Tỉnh ủy". */
  bodyInText: line,
  /** After the slash of the symbol: "BCĐ" in "12-BC/BCĐ". */
  symbolSuffix: line,
  /** A ban tham mưu or ban chỉ đạo is signed by its head, or K/T by a deputy, never T/M. */
  headTitle: line,
  deputyTitle: line,
  /** Who the periodic report goes to: "Ban Dân vận Tỉnh ủy". */
  reportsTo: line,
  /** Nơi nhận, without dashes and end marks. */
  recipients: z.array(line).min(1),
  /** Who signs where nobody is named for the one document. */
  signer: signerSchema.optional(),
  /** Names of files keep their Vietnamese letters. */
  fileNameAccents: z.boolean().optional(),
})

export type Issuer = z.infer<typeof issuerSchema>

/** The issuer kept for the unit's code, or else the usual one for its kind, made from its own and its parent's names. */
export function issuerOf(issuers: Readonly<Record<string, Issuer>>, unit: UnitAsOf, parent: UnitAsOf | null): Issuer {
  return issuers[unit.code] ?? steeringCommitteeOf(unit, parent)
}

function steeringCommitteeOf(unit: UnitAsOf, parent: UnitAsOf | null): Issuer {
  const party = partyBodyOf(unit)
  const reportsTo = parent && parent.kind !== 'province' ? `Ban Chỉ đạo ${nameInText(parent)}` : 'Ban Dân vận Tỉnh ủy'
  return {
    place: unit.designation === '' ? placeOf(parent, unit) : unit.name,
    superiorBody: party.toLocaleUpperCase('vi'),
    issuingBody: 'BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ',
    bodyInText: `Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở ${nameInText(unit)}`,
    symbolSuffix: 'BCĐ',
    headTitle: 'TRƯỞNG BAN',
    deputyTitle: 'PHÓ TRƯỞNG BAN',
    reportsTo,
    recipients: [`${reportsTo} (báo cáo)`, `Thường trực ${party} (báo cáo)`, 'Thành viên Ban Chỉ đạo', `Lưu ${party}`],
  }
}

function partyBodyOf(unit: UnitAsOf): string {
  if (unit.kind === 'partyCommittee') return unit.name
  if (unit.kind !== 'district') return `Đảng ủy ${nameInText(unit)}`
  return `${fullName({ designation: '', name: unit.designation.split(' ')[0] ?? '' })} ủy ${unit.name}`
}

function placeOf(parent: UnitAsOf | null, unit: UnitAsOf): string {
  return parent && parent.designation !== '' ? parent.name : unit.name
}
