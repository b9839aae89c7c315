import type { ReportAnnex, ReportModel, ReportSection, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import type { TemplateData } from './docx/fillTemplate.ts'
import { sectionTag } from './reportTags.ts'

/** A report as the tags of a template name it. */
export function templateData(model: ReportModel): TemplateData {
  const { frame, sections } = model
  return {
    co_quan_cap_tren: frame.superiorBody,
    co_quan: frame.issuingBody,
    so_ky_hieu: frame.numberLine,
    dia_danh_ngay: frame.placeAndDate,
    the_loai: frame.documentType,
    trich_yeu: frame.abstract,
    mo_dau: model.opening,
    ket: model.closing,
    kem_theo: frame.enclosure ?? '',
    quyen_han: frame.signature.authority,
    chuc_vu: frame.signature.position,
    nguoi_ky: frame.signature.name,
    noi_nhan: frame.recipients.map((dong) => ({ dong })),
    muc: sections.map((section) => ({ ...sectionData(section), ...levelFlags(section.level) })),
    phu_luc: model.annexes.map(annexData),
    ...Object.fromEntries(sections.map((section) => [sectionTag(section.code), sectionData(section)])),
  }
}

/** Every table of the annexes, for the blocks of the template. */
export function reportTables(model: ReportModel): ReportTable[] {
  return model.annexes.flatMap(({ tables }) => tables)
}

function sectionData({ heading, paragraphs }: ReportSection): TemplateData {
  return { tieu_de: heading, doan: paragraphs.map(({ text }) => ({ noi_dung: text })) }
}

function levelFlags(level: ReportSection['level']): TemplateData {
  return { cap_1: level === 1, cap_2: level === 2, cap_3: level === 3 }
}

function annexData({ label, title, reference, tables }: ReportAnnex): TemplateData {
  return {
    nhan: label,
    ten: title,
    tham_chieu: reference,
    cac_bang: tables.map((table) => ({ ten_bang: table.title, bang: `bang:${table.code}` })),
  }
}
