/** What was written, a line a file, then what the reader of it must know. */
export function documentLines(made: {
  files: readonly { path: string; bytes: number }[]
  notices: readonly string[]
}): string[] {
  const files = made.files.map((file) => `Đã ghi ${file.path} (${Math.ceil(file.bytes / 1024)} KB)`)
  return [...files, ...made.notices.map((notice) => `Lưu ý: ${notice}`)]
}
