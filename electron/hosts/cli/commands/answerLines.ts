import type { FileAnswer } from '#shared/contract/inboxContract.ts'

/** What became of a file, as people read it. */
export const resultWords: Readonly<Record<FileAnswer['result'], string>> = {
  accepted: 'Nhận',
  unchanged: 'Không đổi',
  older: 'Lần gửi cũ',
  needsDecision: 'Cần quyết định',
  waiting: 'Chờ',
  refused: 'Từ chối',
}

const mostLines = 20

/** What is said of one file on a terminal: its result, then its faults and what would change. */
export function answerLines(file: Omit<FileAnswer, 'path'>): string[] {
  const unit = file.unit === null ? '' : ` – ${file.unit.name}`
  const sending = file.revision === null ? '' : `, kỳ ${file.period ?? ''}, lần gửi ${file.revision}`
  return [
    `${resultWords[file.result]}: ${file.fileName}${unit}${sending}. ${file.reason}`,
    ...few(file.faults.map(({ sentence, severity }) => `    ${severity === 'warning' ? 'lưu ý: ' : ''}${sentence}`)),
    ...few(file.candidates.map(({ code, name }) => `    có thể là: ${name} (mã ${code})`)),
    ...(file.needs.length > 0 ? [`    còn phải trả lời: ${file.needs.join(', ')}`] : []),
    ...(file.result === 'needsDecision' ? few(file.differences.map(differenceLine)) : []),
  ]
}

function differenceLine({ name, place, before, after }: FileAnswer['differences'][number]): string {
  return `    ${place === null ? '' : `${place}: `}${name}: ${shown(before)} → ${shown(after)}`
}

function shown(value: string | null): string {
  if (value === null) return '(trống)'
  return value.length > 60 ? `“${value.slice(0, 60)}…”` : value
}

function few(lines: readonly string[]): string[] {
  return lines.length <= mostLines
    ? [...lines]
    : [...lines.slice(0, mostLines), `    … và ${lines.length - mostLines} dòng nữa.`]
}
