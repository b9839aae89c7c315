import type { Period } from '../periods/period.ts'

const romans = ['I', 'II', 'III', 'IV']

/** A period inside a file's name: "QuyI-2022", "6ThangDau-2022", "Nam-2022". */
export function periodFilePart({ kind, year, index }: Pick<Period, 'kind' | 'year' | 'index'>): string {
  switch (kind) {
    case 'quarter':
      return `Quy${romans[index - 1] ?? index}-${year}`
    case 'halfYear':
      return `6Thang${index === 1 ? 'Dau' : 'Cuoi'}-${year}`
    case 'year':
      return `Nam-${year}`
  }
}
