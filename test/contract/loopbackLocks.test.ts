import { mkdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openProgram } from '#hosts/loopback/openProgram.ts'
import { noncePlaceholder } from '#hosts/servedPage.ts'
import type { Loopback } from '#hosts/loopback/startLoopback.ts'
import { testFolder } from '#test/support/testEngine.ts'

type Answer = { status: number; headers: IncomingMessage['headers']; body: string }
type Sent = { method?: string; headers?: Record<string, string>; body?: string }

let folder: ReturnType<typeof testFolder>
let loopback: Loopback
let port: number

beforeEach(async () => {
  folder = testFolder()
  const root = join(folder.path, 'trang')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), `<meta property="csp-nonce" nonce="${noncePlaceholder}">`)
  writeFileSync(join(folder.path, 'bi-mat.txt'), 'bí mật')
  loopback = await openProgram({ folder: join(folder.path, 'ct'), rendererRoot: root })
  port = Number(new URL(loopback.url).port)
})
afterEach(async () => {
  await loopback.close()
  folder.remove()
})

const keyPath = () => loopback.url.slice(loopback.origin.length)
const openSession = async () => (await ask(keyPath())).headers['set-cookie']?.[0] ?? ''

test('the key buys one session, once; its cookie is for no script and no other site', async () => {
  const first = await ask(keyPath())
  expect(first.status).toBe(303)
  expect(first.headers['set-cookie']?.[0]).toMatch(/^qcdc-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect((await ask(keyPath())).status).toBe(403)
})

test('the key is not spent by a request that names another host', async () => {
  expect((await ask(keyPath(), { headers: { host: `evil.example:${port}` } })).status).toBe(403)
  expect((await ask(keyPath())).status).toBe(303)
})

test('it listens on this machine only', async () => {
  expect(new URL(loopback.origin).hostname).toBe('127.0.0.1')
})

describe('with a session', () => {
  let cookie: string
  beforeEach(async () => {
    cookie = (await openSession()).split(';')[0] ?? ''
  })

  test('the page comes with the policy of the window, and a fresh nonce each time', async () => {
    const [first, second] = [await ask('/', { headers: { cookie } }), await ask('/', { headers: { cookie } })]
    const policy = String(first.headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']{20,}';/)
    expect(policy).not.toMatch(/unsafe|\*/)
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? ''
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(second.body).not.toContain(nonce)
  })

  test.each([
    '/../bi-mat.txt',
    '/%2e%2e/bi-mat.txt',
    '/..%5cbi-mat.txt',
    '/..%2fbi-mat.txt',
    '/%00',
    '/index.html%00.txt',
    '/%',
    '//etc/passwd',
  ])('nothing outside the page is served: %s', async (path) => {
    const answer = await ask(path, { headers: { cookie } })
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('')
  })

  test.each<[string, Record<string, string>]>([
    ['no cookie', { cookie: '' }],
    ['another cookie', { cookie: 'qcdc-1=x' }],
    ['the name of another host', { host: 'localhost:1' }],
    ['a name that resolves to this machine', { host: 'evil.example' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('a request with %s is turned away', async (_name, bad) => {
    const headers = { cookie, origin: loopback.origin, ...bad }
    for (const path of ['/', '/su-kien']) expect((await ask(path, { headers })).status, path).toBe(403)
    for (const path of ['/goi', '/tep?ten=a.txt'])
      expect((await ask(path, { method: 'POST', headers, body: '{}' })).status, path).toBe(403)
  })

  test('a POST without an origin is turned away', async () => {
    expect((await ask('/goi', { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(403)
  })

  test.each(['', '{', '[]', '{"page":"x"}', '{"page":null,"message":{"kind":"call"}}', '{"__proto__":{"x":1}}'])(
    'a body that is no message is refused: %s',
    async (body) => {
      const answer = await ask('/goi', { method: 'POST', headers: { cookie, origin: loopback.origin }, body })
      expect(answer.status).toBe(400)
    },
  )

  test('an uploaded file stays in the folder of the session, whatever its name', async () => {
    for (const name of ['../../x.docx', '..', 'C:\\Windows\\x.docx', 'a\u0000b', '']) {
      const headers = { cookie, origin: loopback.origin }
      const answer = await ask(`/tep?ten=${encodeURIComponent(name)}`, { method: 'POST', headers, body: 'x' })
      const { path } = JSON.parse(answer.body) as { path: string }
      expect(path.startsWith(join(folder.path, 'ct', 'phien'))).toBe(true)
      expect(path).not.toMatch(/\.\.|\0|\\/)
    }
  })

  test('a link that nobody granted fetches nothing', async () => {
    expect((await ask('/tai-ve/1', { headers: { cookie } })).status).toBe(404)
  })

  test('other methods are not answered', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      const answer = await ask('/', { method, headers: { cookie, origin: loopback.origin } })
      expect(answer.status, method).toBe(405)
    }
  })
})

/** A request as it is written here: Node's `fetch` would tidy the path and set Host itself. */
function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const answered = (text: string) =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => answered(Buffer.concat(chunks).toString('utf8')))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
