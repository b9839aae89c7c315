import type { FigureLoaiHinh } from '../indicators/indicator.ts'
import type { LoaiHinh, UnitKind } from '../orgTree/orgUnit.ts'
import type { RegisterDefinition } from './registerDefinition.ts'
import type { RegisterField } from './registerField.ts'

const loaiHinhNames: Readonly<Record<LoaiHinh, string>> = {
  X: 'Xã, phường, thị trấn',
  C: 'Cơ quan, đơn vị sự nghiệp',
  D: 'Doanh nghiệp',
}

/** The codes under which an event's own day, loại hình and reporting unit stand beside the register's fields. */
export const ownCodes = { day: 'ngay_su_kien', loaiHinh: 'loai_hinh_co_so', unit: 'don_vi_bao_cao' } as const

/** The columns of a pasted table of events, in the order they are read without a row of titles; files are not pasted. */
export function eventColumns(definition: RegisterDefinition): RegisterField[] {
  const day: RegisterField = { type: 'date', code: ownCodes.day, name: definition.dateName, required: true }
  const loaiHinh: RegisterField = {
    type: 'choice',
    code: ownCodes.loaiHinh,
    name: 'Loại hình',
    required: false,
    choices: definition.loaiHinh.map((code) => ({ code, name: loaiHinhNames[code] })),
  }
  const unit: RegisterField = { type: 'unit', code: ownCodes.unit, name: 'Đơn vị báo cáo', required: false }
  return [
    day,
    ...definition.fields.filter((field) => field.type !== 'file'),
    ...(definition.loaiHinh.length > 0 ? [loaiHinh] : []),
    unit,
  ]
}

/** The loại hình an event of a unit is of when none is written: the unit's own, else the register's first. */
export function usualLoaiHinh(definition: RegisterDefinition, unitKind: UnitKind): FigureLoaiHinh {
  const own: LoaiHinh = unitKind === 'commune' ? 'X' : unitKind === 'enterprise' ? 'D' : 'C'
  if (definition.loaiHinh.includes(own)) return own
  return definition.loaiHinh[0] ?? '-'
}
