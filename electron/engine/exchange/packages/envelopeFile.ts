import {
  envelopeSchema,
  envelopeVersionSchema,
  exchangeVersion,
  type ExchangeEnvelope,
  type ExchangeHeader,
} from '#shared/domain/exchange/packageEnvelope.ts'
import { canonicalText } from '#shared/domain/exchange/packageText.ts'
import { isSignatureOf, keyIdOf, signText } from '../keys/keyPairs.ts'
import type { OfficeKeys } from '../keys/officeKeys.ts'
import { sha256 } from './packedJson.ts'

/** The largest file that is read at all. */
export const mostFileMegabytes = 20

/** Why bytes are not an exchange file that can be used; `forged` is one that somebody changed. */
export type EnvelopeFault = {
  rule: 'tooLarge' | 'notExchangeFile' | 'newerFormat' | 'damaged' | 'forged'
  sentence: string
}

/** An exchange file whose signature, where it has one, is its sender's. Whether that key is to be trusted is another matter. */
export type OpenEnvelope = { header: ExchangeHeader; payload: Buffer }

/** The bytes of a signed file. */
export function writeEnvelope(header: ExchangeHeader, payload: Uint8Array, keys: OfficeKeys): Buffer {
  const signature = signText(keys.signing, canonicalText(header))
  return bytesOf({ format: 'qcdc', header, payload: Buffer.from(payload).toString('base64'), signature })
}

/**
 * Reads a file from outside. It must be written exactly as this program writes it, byte for byte, so that no change of it
 * goes unseen; a file of a newer version is told apart from a damaged one.
 */
export function readEnvelope(bytes: Uint8Array): OpenEnvelope | EnvelopeFault {
  if (bytes.length > mostFileMegabytes * 1_048_576)
    return {
      rule: 'tooLarge',
      sentence: `Tệp nặng hơn ${mostFileMegabytes} MB. Hãy kiểm tra xem có chọn nhầm tệp không.`,
    }
  const json = parse(bytes)
  const version = envelopeVersionSchema.safeParse(json)
  if (!version.success)
    return { rule: 'notExchangeFile', sentence: 'Đây không phải là tệp trao đổi .qcdc. Hãy chọn đúng tệp.' }
  if (version.data.header.version > exchangeVersion)
    return { rule: 'newerFormat', sentence: 'Tệp cần bản phần mềm mới hơn. Hãy cập nhật phần mềm rồi nhận lại.' }
  const envelope = envelopeSchema.safeParse(json)
  return envelope.success ? openEnvelope(envelope.data, bytes) : damaged
}

const damaged: EnvelopeFault = {
  rule: 'damaged',
  sentence: 'Tệp bị hỏng trên đường gửi. Hãy xin nơi gửi gửi lại.',
}

const forged: EnvelopeFault = {
  rule: 'forged',
  sentence: 'Chữ ký không khớp: tệp đã bị sửa sau khi ký. Hãy gọi điện hỏi nơi gửi và xin gửi lại.',
}

function openEnvelope(envelope: ExchangeEnvelope, bytes: Uint8Array): OpenEnvelope | EnvelopeFault {
  const { header, signature } = envelope
  const payload = Buffer.from(envelope.payload, 'base64')
  if (!bytesOf(envelope).equals(bytes) || payload.toString('base64') !== envelope.payload) return damaged
  if ((header.keys === null) !== (signature === null)) return forged
  if (header.keys && signature) {
    const { id, signing, sealing } = header.keys
    if (keyIdOf(signing, sealing) !== id || !isSignatureOf(signing, canonicalText(header), signature)) return forged
  }
  return sha256(payload) === header.payloadDigest ? { header, payload } : damaged
}

function bytesOf(envelope: ExchangeEnvelope): Buffer {
  return Buffer.from(`${canonicalText(envelope)}\n`, 'utf8')
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return null
  }
}
