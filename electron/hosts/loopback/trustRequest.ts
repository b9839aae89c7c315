import type { IncomingHttpHeaders } from 'node:http'

/** What a request must show to be answered. */
export type Trust = { host: string; cookieName: string; session: string }

/**
 * Whether a request comes from our own page in a browser that holds the session: exact Host (against DNS rebinding), an
 * Origin that is ours on every POST (against other pages), and the session's cookie.
 */
export function isTrusted(method: string | undefined, headers: IncomingHttpHeaders, trust: Trust): boolean {
  if (!isOurHost(headers, trust.host)) return false
  if (!isOurOrigin(method, headers, `http://${trust.host}`)) return false
  return cookieOf(headers, trust.cookieName) === trust.session
}

/** Whether the request names this server as its host. */
export function isOurHost(headers: IncomingHttpHeaders, host: string): boolean {
  return headers.host === host
}

function isOurOrigin(method: string | undefined, headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (headers.origin !== undefined) return headers.origin === origin
  return method === 'GET'
}

function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? null
}
