import { parseTypedFigure } from '../figures/parseTypedFigure.ts'
import { formatScaled } from '../figures/formatFigure.ts'
import { foldText } from '../text/foldText.ts'
import type { Criterion } from './rubric.ts'

type TypedPoints = { ok: true; points: number | null } | { ok: false; sentence: string }

/** Reads points as typed ("8,5"; "có", "không" where that is asked); an empty text takes them away. Never above the maximum. */
export function readTypedPoints(text: string, criterion: Criterion, scale: number): TypedPoints {
  const { code, name, maximum, method } = criterion
  const typed = parseTypedFigure(asNumber(text, criterion, scale), { code, name, unit: 'điểm', kind: 'stock', scale })
  if (!typed.ok) return { ok: false, sentence: typed.sentence.replace(/^Chỉ tiêu/, 'Tiêu chí') }
  if (typed.figure === null) return { ok: true, points: null }
  const points = typed.figure.state === 'number' ? typed.figure.value : 0
  const full = formatScaled(maximum, scale)
  if (points > maximum)
    return {
      ok: false,
      sentence: `Tiêu chí ${code}: ${formatScaled(points, scale)} điểm vượt quá điểm tối đa ${full}; hãy gõ từ 0 đến ${full}.`,
    }
  if (method.kind === 'yesNo' && points !== 0 && points !== maximum)
    return {
      ok: false,
      sentence: `Tiêu chí ${code} chỉ chấm có (${full} điểm) hoặc không (0 điểm); hãy gõ ${full} hoặc 0.`,
    }
  return { ok: true, points }
}

function asNumber(text: string, { method, maximum }: Criterion, scale: number): string {
  const word = foldText(text.trim())
  if (method.kind !== 'yesNo' || !['co', 'khong'].includes(word)) return text
  return word === 'co' ? formatScaled(maximum, scale) : '0'
}
