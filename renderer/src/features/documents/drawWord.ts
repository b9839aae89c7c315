/** A Word file as elements and one style sheet, ready for a shadow root. */
type DrawnWord = { pages: readonly Node[]; sheet: CSSStyleSheet }

/**
 * Draws a .docx. Its styles become a constructed sheet, since the page's policy lets no `<style>` in that the page did not
 * bring; pictures are data, so that nothing is fetched.
 */
export async function drawWord(bytes: Uint8Array): Promise<DrawnWord> {
  const { parseAsync, renderDocument } = await import('docx-preview')
  const options = { inWrapper: false, useBase64URL: true, ignoreLastRenderedPageBreak: false }
  const drawn = await renderDocument(await parseAsync(bytes, options), options)
  const isStyle = (node: Node): node is HTMLStyleElement => node instanceof HTMLStyleElement
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    drawn
      .filter(isStyle)
      .map((style) => style.textContent)
      .join('\n'),
  )
  return { pages: drawn.filter((node) => !isStyle(node) && !(node instanceof Comment)), sheet }
}
