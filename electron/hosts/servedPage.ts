import { extname, resolve, sep } from 'node:path'

/** What the build writes where the page's style nonce goes; each served page gets a fresh one. */
export const noncePlaceholder = 'QCDC-NONCE'

/**
 * The page's content security policy. Styles of the component kit are `<style>` elements with the nonce; nothing inline runs.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers that every served file carries, whichever host serves it. */
export function pageHeaders(path: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}

/** Puts a nonce into the page where the build left its placeholder. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce)
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * The file under `root` that a URL's path asks for, `/` being index.html; null for anything that leaves `root`, that decodes
 * to a NUL, a backslash, a colon or a `..`, or that does not decode.
 */
export function servedFile(root: string, urlPath: string): string | null {
  const name = decoded(urlPath)
  // A tilde would let Windows' short names (PROGRA~1) reach a file under a second name.
  if (name === null || /[\0\\:~]/.test(name) || name.split('/').includes('..')) return null
  const base = resolve(root)
  const file = resolve(base, `.${name === '/' ? '/index.html' : name}`)
  return file.startsWith(base + sep) ? file : null
}

function decoded(urlPath: string): string | null {
  try {
    const name = decodeURIComponent(urlPath)
    return name.startsWith('/') ? name : null
  } catch {
    return null
  }
}
