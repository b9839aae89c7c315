import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pageHeaders, servedFile, withNonce } from '#hosts/servedPage.ts'
import { appScheme, isAppUrl } from './appOrigin.ts'

/** Declares the scheme of the program's page. Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the files under `root`, and nothing outside it, to the program's page. */
export function serveAppScheme(root: string): void {
  protocol.handle(appScheme, async (request) => {
    const file = request.method === 'GET' && isAppUrl(request.url) ? servedFile(root, pathIn(request.url)) : null
    const bytes = file === null ? null : await readFile(file).catch(() => null)
    if (file === null || bytes === null) return new Response('', { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    const body = file.endsWith('.html') ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes)
    return new Response(body, { headers: pageHeaders(file, nonce) })
  })
}

/** The path as it was written, before a URL parser has resolved what `..` may stand in it. */
function pathIn(url: string): string {
  return /^app:\/\/[^/]*(\/[^?#]*)/.exec(url)?.[1] ?? '/'
}
