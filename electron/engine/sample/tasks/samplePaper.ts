import type { Assignment } from '#shared/domain/directiveTasks/planAssignments.ts'

const signs: Readonly<Record<string, string>> = {
  'kế hoạch': 'KH',
  'hướng dẫn': 'HD',
  'quy chế': 'QC',
  'quy định': 'QĐi',
  'quyết định': 'QĐ',
  'báo cáo': 'BC',
  'chương trình': 'CTr',
  'kết luận': 'KL',
  'thông báo kết luận': 'TB',
}

/** A made-up number of the paper that proves an assignment: "45-KH/HU"; null where the order asks for no paper. */
export function samplePaper({ task, unit }: Pick<Assignment, 'task' | 'unit'>, number: number): string | null {
  const isAppointment = /^2\.[2-5]$/.test(task.code)
  if (task.product === null && !isAppointment) return null
  const sign = isAppointment ? 'QĐ' : (signs[task.product ?? ''] ?? 'CV')
  if (unit.code === 'UBND') return `${number}/${sign}-UBND`
  if (unit.kind === 'agency' || unit.kind === 'enterprise') return `${number}/${sign}-${unit.code}`
  return `${String(number).padStart(2, '0')}-${sign}/${partyBody(unit)}`
}

function partyBody(unit: Assignment['unit']): string {
  if (unit.kind === 'advisory') return unit.code === 'BCD' ? 'BCĐ' : `${unit.code}TU`
  if (unit.kind === 'district') return unit.designation === 'huyện' ? 'HU' : 'ThU'
  return unit.kind === 'province' ? 'TU' : 'ĐU'
}
