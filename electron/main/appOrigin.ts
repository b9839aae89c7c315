/** The scheme and host of the program's own page. */
export const appScheme = 'app'
const appHost = 'qcdc'

/** The address of the program's page. */
export const appPage = `${appScheme}://${appHost}/index.html`

/** Whether a URL is of the program's own page and nothing that looks like it. */
export function isAppUrl(text: string): boolean {
  try {
    const url = new URL(text)
    return url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === ''
  } catch {
    return false
  }
}

/** Whether a frame is the whole of our own page, not one inside it. */
export function isOurFrame(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}
