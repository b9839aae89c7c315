import { refuse } from '#shared/contract/failure.ts'

/** Ends the call with the expected failure behind an error of the file system; rethrows what is not one. */
export function refuseFileError(error: unknown, path: string): never {
  const code = errorCode(error)
  switch (code) {
    case 'ENOENT':
      return refuse('fileMissing', { path })
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('diskFull', { path })
    case 'EBUSY':
      return refuse('fileLocked', { path })
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return refuse('fileNotWritable', { path, reason: 'không có quyền, hoặc tệp đang mở trong chương trình khác' })
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      return refuse('fileNotWritable', { path, reason: 'đường dẫn này không phải là một tệp thường' })
    default:
      throw error
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
