/** What the grid says. */
export const gridText = {
  readOnlyCell: 'Ô này chỉ để xem, không nhập được.',
  pasteLeftOut(readOnly: number, outside: number): string {
    const parts = [
      ...(readOnly > 0 ? [`${readOnly} ô chỉ để xem được giữ nguyên`] : []),
      ...(outside > 0 ? [`${outside} ô nằm ngoài bảng bị bỏ qua`] : []),
    ]
    return `Đã dán, trong đó ${parts.join(', ')}.`
  },
  editorLabel: (row: string, column: string) => `${row}, ${column}`,
  blankCell: 'ô trống',
}
