import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const keyFile = join(import.meta.dirname, '..', '..', 'electron', 'hosts', 'updateKey.ts')

/** Makes the pair of keys for update files: the private one into a file outside the project, the public one into the program. */
function makeUpdateKey(privateFile: string | undefined): void {
  if (privateFile === undefined)
    throw new Error('Usage: node scripts/pack/makeUpdateKey.ts <file for the private key, outside the project>')
  if (existsSync(privateFile)) throw new Error(`${privateFile} exists: programs already installed may need that key`)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const code = readFileSync(keyFile, 'utf8').replace(/= [\s\S]*$/, `= ${JSON.stringify(pem).replaceAll('"', "'")}\n`)
  writeFileSync(keyFile, code)
}

makeUpdateKey(process.argv[2])
