import type { LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'

/** The three loại hình cơ sở, as people read them. */
export const loaiHinhNames: Readonly<Record<LoaiHinh, string>> = {
  X: 'xã, phường, thị trấn',
  C: 'cơ quan, đơn vị',
  D: 'doanh nghiệp',
}
