import { dateParts, type IsoDate } from '#shared/domain/isoDate.ts'
import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import { signatureOf } from '#shared/domain/orgTree/signatureOf.ts'
import type { ReportModel, ReportTable } from '#shared/domain/reporting/reportModel.ts'

type ListParts = {
  issuer: Issuer
  /** The day it is drawn up. */
  on: IsoDate
  /** "DANH MỤC". */
  documentType: string
  /** The sign of that type in the number: "DM". */
  sign: string
  abstract: string
  opening: string
  closing: string
  /** Printed under the annex's title. */
  reference: string
  table: ReportTable
}

/** A list as a document: heading, one opening sentence, signature, and its table as the annex. */
export function listModel({ issuer, on, table, ...parts }: ListParts): ReportModel {
  const { year, month, day } = dateParts(on)
  const written = [String(day).padStart(2, '0'), month <= 2 ? `0${month}` : String(month), String(year)]
  return {
    frame: {
      superiorBody: issuer.superiorBody,
      issuingBody: issuer.issuingBody,
      numberLine: `Số ${' '.repeat(5)}-${parts.sign}/${issuer.symbolSuffix}`,
      placeAndDate: `${issuer.place}, ngày ${written[0] ?? ''} tháng ${written[1] ?? ''} năm ${written[2] ?? ''}`,
      documentType: parts.documentType,
      abstract: parts.abstract,
      signature: signatureOf(issuer),
      recipients: issuer.recipients.map((it, place) => `- ${it}${place === issuer.recipients.length - 1 ? '.' : ','}`),
    },
    opening: parts.opening,
    sections: [],
    closing: parts.closing,
    annexes: [{ label: 'Phụ lục', title: table.title, reference: parts.reference, tables: [{ ...table, title: '' }] }],
  }
}
