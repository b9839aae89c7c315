import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Seal } from '#shared/domain/exchange/packageEnvelope.ts'
import { generateKeys, sharedSecret, type KeyPair } from '../keys/keyPairs.ts'

/**
 * Closes bytes so that only the receiver's private key opens them: a one-time X25519 pair, HKDF-SHA256, AES-256-GCM with
 * the file's id bound in.
 */
export function sealBytes(
  bytes: Uint8Array,
  receiver: { id: string; sealing: string },
  fileId: string,
): { seal: Seal; sealed: Buffer } {
  const once = generateKeys('X25519')
  const nonce = randomBytes(12)
  const seal: Seal = { receiverKey: receiver.id, ephemeral: once.publicKey, nonce: nonce.toString('base64url') }
  const key = keyFrom(sharedSecret(once, receiver.sealing), seal)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(fileId, seal))
  const closed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return { seal, sealed: Buffer.concat([closed, cipher.getAuthTag()]) }
}

/** Opens sealed bytes with our key; null when they were closed for another key or changed since. */
export function openSealed(sealed: Uint8Array, seal: Seal, ours: KeyPair, fileId: string): Buffer | null {
  const bytes = Buffer.from(sealed)
  if (bytes.length < tagLength) return null
  try {
    const key = keyFrom(sharedSecret(ours, seal.ephemeral), seal)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(seal.nonce, 'base64url'), {
      authTagLength: tagLength,
    })
    decipher.setAAD(boundTo(fileId, seal)).setAuthTag(bytes.subarray(-tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}

const tagLength = 16

function keyFrom(secret: Buffer, seal: Seal): Buffer {
  const salt = Buffer.from(seal.ephemeral, 'base64url')
  return Buffer.from(hkdfSync('sha256', secret, salt, `qcdc-seal-v1\0${seal.receiverKey}`, 32))
}

function boundTo(fileId: string, seal: Seal): Buffer {
  return Buffer.from(`qcdc-seal-v1\0${fileId}\0${seal.receiverKey}`)
}
