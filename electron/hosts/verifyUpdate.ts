import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { refuseFileError } from '#engine/files/fileRefusal.ts'
import { refuse } from '#shared/contract/failure.ts'
import { signedUpdateText } from './signedUpdateText.ts'

const mostBytes = 500 * 1024 * 1024

const signatureSchema = z.object({
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  signature: z.base64().max(200),
})

/**
 * The version that an installer brings, after its signature (`<file>.chu-ky`, Ed25519 over the version and the file's SHA-512)
 * was found to be good and the version newer than `current`. Throws `Refusal`.
 */
export function verifyUpdate(
  installer: string,
  publicKeyPem: string,
  current: string,
): { version: string; bytes: Buffer } {
  const bytes = readOrRefuse(installer)
  const signed = readSignature(`${installer}.chu-ky`)
  if (bytes.length > mostBytes)
    refuse('fileTooLarge', { path: installer, megabytes: Math.round(bytes.length / 1048576), limit: 500 })
  const digest = createHash('sha512').update(bytes).digest('hex')
  const text = Buffer.from(signedUpdateText(signed.version, digest))
  const isGood = verify(null, text, createPublicKey(publicKeyPem), Buffer.from(signed.signature, 'base64'))
  if (!isGood) refuse('fileUnreadable', { path: installer, reason: 'chữ ký của tệp cập nhật không đúng' })
  if (!isNewer(signed.version, current)) {
    refuse('fileUnreadable', {
      path: installer,
      reason: `tệp này là bản ${signed.version}, không mới hơn bản ${current} đang dùng`,
    })
  }
  return { version: signed.version, bytes }
}

function readSignature(path: string): z.output<typeof signatureSchema> {
  const text = readOrRefuse(path).toString('utf8')
  try {
    return signatureSchema.parse(JSON.parse(text))
  } catch {
    return refuse('fileUnreadable', { path, reason: 'tệp chữ ký không đúng dạng' })
  }
}

function readOrRefuse(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    return refuseFileError(error, path)
  }
}

function isNewer(version: string, current: string): boolean {
  const [left, right] = [version.split('.').map(Number), current.split('.').map(Number)]
  const differing = left.findIndex((part, index) => part !== (right[index] ?? 0))
  return differing >= 0 && (left[differing] ?? 0) > (right[differing] ?? 0)
}
