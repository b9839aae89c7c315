import type { FollowUpLetter } from '#shared/domain/periods/followUpLetter.ts'
import type { CompiledTemplate } from '../reporting/docx/compileTemplate.ts'
import { fillTemplate } from '../reporting/docx/fillTemplate.ts'

/** The bytes of a letter in the form of its template; the same letter gives the same bytes. */
export function renderLetter(letter: FollowUpLetter, template: CompiledTemplate): Buffer {
  return fillTemplate(template, {
    co_quan_cap_tren: letter.superiorBody,
    co_quan: letter.issuingBody,
    so_ky_hieu: letter.numberLine,
    dia_danh_ngay: letter.placeAndDate,
    trich_yeu: letter.abstract,
    kinh_gui: letter.addressee,
    doan: letter.opening.map((noi_dung) => ({ noi_dung })),
    con_thieu: letter.items.map((noi_dung, place) => ({
      noi_dung: `- ${noi_dung}${place === letter.items.length - 1 ? '.' : ';'}`,
    })),
    ket: letter.closing.map((noi_dung) => ({ noi_dung })),
    noi_nhan: letter.recipients.map((dong) => ({ dong })),
    quyen_han: letter.signature.authority,
    chuc_vu: letter.signature.position,
    nguoi_ky: letter.signature.name,
  })
}
