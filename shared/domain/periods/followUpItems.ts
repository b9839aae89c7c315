/** What stands of a report so far: the cells of each indicator group, and the sections of its text. */
export type ReportProgress = {
  groups: readonly { name: string; cells: number; filled: number }[]
  sections: readonly { heading: string; isWritten: boolean }[]
}

/** What a unit still owes, one line an item, as a letter names it. A returned report is named with the reason. */
export function missingItems(progress: ReportProgress, returnedReason: string | null): string[] {
  if (returnedReason !== null) return [`Báo cáo đã trả lại để hoàn thiện: ${withoutStop(returnedReason)}`]
  const groups = progress.groups.filter(({ cells, filled }) => filled < cells)
  const sections = progress.sections.filter(({ isWritten }) => !isWritten)
  const hasNothing = progress.groups.every(({ filled }) => filled === 0) && sections.length === progress.sections.length
  const cells = groups.reduce((sum, group) => sum + group.cells - group.filled, 0)
  if (hasNothing)
    return [
      `Phần lời văn của báo cáo (${sections.length} mục theo đề cương)`,
      `Biểu số liệu (${cells} ô số liệu thuộc ${groups.length} nhóm chỉ tiêu)`,
    ].filter((_, place) => (place === 0 ? sections.length > 0 : cells > 0))
  return [
    ...sections.map(({ heading }) => `Lời văn mục “${heading}”`),
    ...groups.map(({ name, cells: all, filled }) => `Số liệu nhóm “${name}”: còn ${all - filled}/${all} ô`),
  ]
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.+$/, '')
}
