import { PackageFault } from './packageFault.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Decodes the name of an entry; throws PackageFault for one that could leave its folder or deceive the eye. */
export function mustBeSafeName(bytes: Uint8Array): string {
  const name = decode(bytes)
  if (name === '' || hasControl(name) || /[\\:]/.test(name) || name.startsWith('/') || leavesFolder(name)) {
    throw new PackageFault('unsafeName', 'Tệp chứa tên phần không hợp lệ nên không mở, để an toàn.')
  }
  return name
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

function hasControl(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) < 0x20) return true
  return false
}

function leavesFolder(name: string): boolean {
  return name.split('/').some((segment) => segment === '..' || segment === '.')
}
