import { damagedFile, unsupportedZip } from './damagedFile.ts'
import { PackageFault } from './packageFault.ts'
import { zipFormat } from './zipEntry.ts'

const longestComment = 0xffff

/** Where the central directory of an archive lies: its first byte, its end and how many entries it lists. */
export function findDirectory(file: Buffer, maxBytes: number): { offset: number; end: number; count: number } {
  mustBeZip(file, maxBytes)
  const at = findEndRecord(file)
  const count = file.readUInt16LE(at + 10)
  const size = file.readUInt32LE(at + 12)
  const offset = file.readUInt32LE(at + 16)
  const isSplit = file.readUInt32LE(at + 4) !== 0 || file.readUInt16LE(at + 8) !== count
  if (isSplit || count === 0xffff || offset === 0xffffffff || size === 0xffffffff) {
    throw unsupportedZip()
  }
  if (offset + size !== at) throw damagedFile()
  return { offset, end: at, count }
}

function mustBeZip(file: Buffer, maxBytes: number): void {
  if (file.length === 0) throw new PackageFault('empty', 'Tệp rỗng. Hãy xin hoặc sao chép lại tệp gốc.')
  if (file.length > maxBytes) {
    throw new PackageFault('tooLarge', `Tệp lớn hơn ${Math.floor(maxBytes / 1024 / 1024)} MB nên không mở.`)
  }
  const start = file.toString('latin1', 0, 4)
  if (start === '\xd0\xcf\x11\xe0') {
    throw new PackageFault(
      'oldOrEncrypted',
      'Tệp có mật khẩu hoặc ở định dạng cũ (.doc, .xls). Hãy mở tệp, bỏ mật khẩu rồi lưu dạng .docx hoặc .xlsx.',
    )
  }
  if (!start.startsWith('PK')) {
    throw new PackageFault('notZip', 'Tệp không phải là tệp Word (.docx) hay Excel (.xlsx). Hãy chọn đúng tệp.')
  }
}

/** The end record stands at the very end, but for a comment whose length it tells. */
function findEndRecord(file: Buffer): number {
  const lowest = Math.max(0, file.length - zipFormat.endSize - longestComment)
  for (let at = file.length - zipFormat.endSize; at >= lowest; at--) {
    if (file.readUInt32LE(at) !== zipFormat.endSignature) continue
    if (at + zipFormat.endSize + file.readUInt16LE(at + 20) === file.length) return at
  }
  throw damagedFile()
}
