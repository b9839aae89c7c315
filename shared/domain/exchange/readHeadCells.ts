import { foldText } from '../text/foldText.ts'
import type { FormDocument } from './formDocument.ts'
import type { FormFault } from './formFault.ts'
import { estimateWords } from './formLabels.ts'

type Head = { value: { revision: number; isEstimate: boolean }; faults: FormFault[] }

/** Reads the number of the sending and whether the figures are final. An empty second cell means final. */
export function readHeadCells(form: FormDocument): Head {
  const revision = readRevision(form)
  const isEstimate = readEstimate(form)
  return {
    value: { revision: revision ?? 0, isEstimate: isEstimate ?? false },
    faults: [
      ...(revision === null ? [headFault(form, form.identity.revision, 'revision', revisionSentence)] : []),
      ...(isEstimate === null ? [headFault(form, form.identity.estimate, 'estimate', estimateSentence)] : []),
    ],
  }
}

const revisionSentence = 'lần gửi phải là số nguyên từ 1 đến 99; lần đầu ghi 1, mỗi lần gửi lại thì tăng thêm 1.'
const estimateSentence = `chỉ chọn “${estimateWords.final}” hoặc “${estimateWords.estimate}”.`

function readRevision({ figures, identity }: FormDocument): number | null {
  const raw = figures.get(identity.revision)
  const text = raw?.kind === 'number' || raw?.kind === 'text' ? raw.text.trim() : ''
  return /^[1-9]\d?$/.test(text) ? Number(text) : null
}

function readEstimate({ figures, identity }: FormDocument): boolean | null {
  const raw = figures.get(identity.estimate)
  if (raw === undefined) return false
  const word = raw.kind === 'text' ? foldText(raw.text) : ''
  if (word === foldText(estimateWords.final)) return false
  return word === foldText(estimateWords.estimate) ? true : null
}

function headFault(form: FormDocument, cell: string, kind: 'revision' | 'estimate', sentence: string): FormFault {
  const place = { sheet: form.sheets.figures, cell }
  return { severity: 'error', kind, places: [place], sentence: `Ô ${cell}: ${sentence}`, choices: [] }
}
