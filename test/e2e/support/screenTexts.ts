import type { Page } from 'playwright-core'

const script = `(() => {
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement
    if (holder && !['SCRIPT', 'STYLE'].includes(holder.tagName) && !holder.closest('[aria-hidden=true], [translate=no]') && holder.checkVisibility()) texts.push(walker.currentNode.data)
  }
  for (const element of document.querySelectorAll('[aria-label],[title],[placeholder],[alt],[aria-roledescription]'))
    if (!element.closest('[aria-hidden=true], [translate=no]') && element.checkVisibility()) for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'])
      texts.push(element.getAttribute(name) ?? '')
  return texts.filter((text) => text.trim() !== '')
})()`

/** Everything a person sees or hears on a page: its texts, labels, hints and placeholders; not file paths and codes, which say so. */
export async function screenTexts(page: Page): Promise<string[]> {
  return page.evaluate(script) as Promise<string[]>
}
