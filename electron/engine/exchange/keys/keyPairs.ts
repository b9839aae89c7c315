import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  scryptSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import type { PublicKeys } from '#shared/domain/exchange/packageEnvelope.ts'

type Curve = 'Ed25519' | 'X25519'

/** A pair as 32-byte halves, base64url. */
export type KeyPair = { publicKey: string; privateKey: string }

/** A new pair: Ed25519 to sign with, X25519 to seal for. */
export function generateKeys(curve: Curve): KeyPair {
  const { privateKey } = curve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
  const { x, d } = privateKey.export({ format: 'jwk' })
  if (x === undefined || d === undefined) throw new Error(`no ${curve} key was made`)
  return { publicKey: x, privateKey: d }
}

/** The name of an office's two public keys together. */
export function keyIdOf(signing: string, sealing: string): string {
  return createHash('sha256').update(`qcdc-key-v1\0${signing}.${sealing}`).digest('hex').slice(0, 16)
}

/**
 * The twelve digits that two people compare on the phone, "1234 5678 9012". Made slow on purpose, so that a key with the
 * same digits cannot be searched for.
 */
export function checkCodeOf({ signing, sealing }: Pick<PublicKeys, 'signing' | 'sealing'>): string {
  const name = `${signing}.${sealing}`
  const code = checkCodes.get(name) ?? slowCode(name)
  checkCodes.set(name, code)
  return code
}

/** Each is worked out once while the program runs. */
const checkCodes = new Map<string, string>()

function slowCode(name: string): string {
  const bytes = scryptSync(name, 'qcdc-check-v1', 8, {
    N: 2 ** 15,
    r: 8,
    p: 1,
    maxmem: 2 ** 26,
  })
  const digits = String(bytes.readBigUInt64BE() % 10n ** 12n).padStart(12, '0')
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** The Ed25519 signature of a text in its domain, base64url. */
export function signText(pair: KeyPair, text: string): string {
  return sign(null, signedBytes(text), privateKeyOf('Ed25519', pair)).toString('base64url')
}

/** Whether a signature is that of the text by the key. */
export function isSignatureOf(signing: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.length !== 64 || bytes.toString('base64url') !== signature) return false
  try {
    return verify(null, signedBytes(text), publicKeyOf('Ed25519', signing), bytes)
  } catch {
    return false
  }
}

/** The secret that two X25519 keys share. Throws when the public one is not a usable point. */
export function sharedSecret(pair: KeyPair, other: string): Buffer {
  return diffieHellman({ privateKey: privateKeyOf('X25519', pair), publicKey: publicKeyOf('X25519', other) })
}

/** What is signed: the digest of the text under a name that no other use of the key has. */
function signedBytes(text: string): Buffer {
  return Buffer.concat([Buffer.from('thu-ky-qcdc-exchange-v1\0'), createHash('sha256').update(text).digest()])
}

function privateKeyOf(curve: Curve, { publicKey, privateKey }: KeyPair): KeyObject {
  return createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: curve, x: publicKey, d: privateKey } })
}

function publicKeyOf(curve: Curve, x: string): KeyObject {
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: curve, x } })
}
