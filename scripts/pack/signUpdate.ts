import { createHash, createPrivateKey, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { signedUpdateText } from '#hosts/signedUpdateText.ts'

/** Signs an installer as an update of the program: writes `<installer>.chu-ky` beside it. */
function signUpdate(installer: string | undefined, version: string | undefined, privateFile: string | undefined): void {
  if (installer === undefined || version === undefined || privateFile === undefined) {
    throw new Error('Usage: node scripts/pack/signUpdate.ts <installer.exe> <version> <file of the private key>')
  }
  const digest = createHash('sha512').update(readFileSync(installer)).digest('hex')
  const key = createPrivateKey(readFileSync(privateFile))
  const signature = sign(null, Buffer.from(signedUpdateText(version, digest)), key).toString('base64')
  writeFileSync(`${installer}.chu-ky`, `${JSON.stringify({ version, signature })}\n`)
}

signUpdate(process.argv[2], process.argv[3], process.argv[4])
