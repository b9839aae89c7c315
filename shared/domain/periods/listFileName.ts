import type { IsoDate } from '../isoDate.ts'
import { periodFilePart } from '../reporting/periodFilePart.ts'
import type { Period } from './period.ts'

/** The name of the reminder list's file without its ending: "DanhSachDonDoc_QuyI-2022_2022-03-28". */
export function listFileName(period: Pick<Period, 'kind' | 'year' | 'index'>, on: IsoDate): string {
  return `DanhSachDonDoc_${periodFilePart(period)}_${on}`
}
