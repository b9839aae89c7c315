import { PackageFault } from './packageFault.ts'

/** The fault of an archive whose own records do not agree with each other. */
export function damagedFile(): PackageFault {
  return new PackageFault('damaged', 'Tệp bị hỏng hoặc chép chưa hết. Hãy xin hoặc sao chép lại tệp gốc.')
}

/** The fault of an archive that uses zip64, several disks or another compression than deflate. */
export function unsupportedZip(): PackageFault {
  return new PackageFault('unsupported', 'Tệp được nén theo cách chưa hỗ trợ. Hãy mở bằng Word hoặc Excel rồi lưu lại.')
}
