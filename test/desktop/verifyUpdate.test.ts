import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyUpdate } from '#hosts/verifyUpdate.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import { testFolder } from '#test/support/testEngine.ts'

let folder: ReturnType<typeof testFolder>
let installer: string
let publicKey: string

beforeEach(() => {
  folder = testFolder()
  installer = join(folder.path, 'ThuKyQCDC-CaiDat-1.3.0.exe')
  writeFileSync(installer, 'MZ bộ cài')
  const keys = generateKeyPairSync('ed25519')
  publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const privateFile = join(folder.path, 'khoa-rieng.pem')
  writeFileSync(privateFile, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  execFileSync(process.execPath, ['scripts/pack/signUpdate.ts', installer, '1.3.0', privateFile])
})
afterEach(() => folder.remove())

const sentenceOf = (current = '1.2.9', key = publicKey): string => {
  try {
    verifyUpdate(installer, key, current)
  } catch (error) {
    if (error instanceof Refusal) return failureSentence(error.failure)
    throw error
  }
  throw new Error('the update was expected to be refused')
}
const changeSignature = (change: (signed: { version: string; signature: string }) => unknown) => {
  const file = `${installer}.chu-ky`
  writeFileSync(
    file,
    JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as { version: string; signature: string })),
  )
}

test('a file signed by the release script is taken, and its bytes are what was checked', () => {
  const { version, bytes } = verifyUpdate(installer, publicKey, '1.2.9')
  expect(version).toBe('1.3.0')
  expect(bytes.equals(readFileSync(installer))).toBe(true)
})

test('one more byte makes the signature wrong', () => {
  appendFileSync(installer, 'x')
  expect(sentenceOf()).toContain('chữ ký của tệp cập nhật không đúng')
})

test('the version is under the signature', () => {
  changeSignature((signed) => ({ ...signed, version: '9.9.9' }))
  expect(sentenceOf()).toContain('chữ ký của tệp cập nhật không đúng')
})

test('the signature of another key is refused', () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
  expect(sentenceOf('1.2.9', other)).toContain('chữ ký của tệp cập nhật không đúng')
})

test.each(['1.3.0', '1.3.1', '1.10.0', '2.0.0'])('a file that is not newer than %s is refused', (current) => {
  expect(sentenceOf(current)).toContain(`không mới hơn bản ${current}`)
})

test.each(['0.9.9', '1.2.99'])('a file that is newer than %s is taken', (current) => {
  expect(verifyUpdate(installer, publicKey, current).version).toBe('1.3.0')
})

test.each([
  {},
  [],
  null,
  { version: '1.3.0' },
  { version: 'x', signature: 'AA==' },
  { version: '1.3.0', signature: '!' },
])('a signature file of another shape is refused: %j', (content) => {
  changeSignature(() => content)
  expect(sentenceOf()).toContain('tệp chữ ký không đúng dạng')
})

test('a missing signature or installer is named', () => {
  rmSync(`${installer}.chu-ky`)
  expect(sentenceOf()).toContain('.chu-ky')
  rmSync(installer)
  expect(sentenceOf()).toContain('Không tìm thấy tệp')
})
