import type { Period } from '../periods/period.ts'

const romans = ['I', 'II', 'III', 'IV']
const plainWords = { quarter: 'Quy', half: '6Thang', first: 'Dau', second: 'Cuoi', year: 'Nam' }
const accentedWords: typeof plainWords = { quarter: 'Quý', half: '6Tháng', first: 'Đầu', second: 'Cuối', year: 'Năm' }

/** A period inside a file's name: "QuyI-2022", "6ThangDau-2022", "Nam-2022"; with its accents where asked: "QuýI-2022". */
export function periodFilePart(
  { kind, year, index }: Pick<Period, 'kind' | 'year' | 'index'>,
  hasAccents = false,
): string {
  const words = hasAccents ? accentedWords : plainWords
  switch (kind) {
    case 'quarter':
      return `${words.quarter}${romans[index - 1] ?? index}-${year}`
    case 'halfYear':
      return `${words.half}${index === 1 ? words.first : words.second}-${year}`
    case 'year':
      return `${words.year}-${year}`
  }
}
