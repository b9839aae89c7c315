const focusable = 'textarea, input, button:not(:disabled), a[href], [tabindex="0"]'

/** F6: puts the focus into the next (or previous) part of the window that can take it. */
export function moveToRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const here = regions.findLastIndex((region) => region.contains(document.activeElement))
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(here + by * step + regions.length * (step + 1)) % regions.length]
    const first = region?.querySelector<HTMLElement>(focusable)
    if (first && !region?.contains(document.activeElement)) return first.focus()
  }
}
