/** Calls `act` when Alt is pressed and let go with nothing in between, as Windows does for a menu bar; returns the way to stop. */
export function followAltAlone(act: () => void): () => void {
  let isAlone = false
  const spoil = () => (isAlone = false)
  const onDown = (event: KeyboardEvent) => {
    isAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey
  }
  const onUp = (event: KeyboardEvent) => {
    if (event.key !== 'Alt' || !isAlone) return
    isAlone = false
    event.preventDefault()
    act()
  }
  window.addEventListener('keydown', onDown, true)
  window.addEventListener('keyup', onUp, true)
  for (const name of ['mousedown', 'blur'] as const) window.addEventListener(name, spoil, true)
  return () => {
    window.removeEventListener('keydown', onDown, true)
    window.removeEventListener('keyup', onUp, true)
    for (const name of ['mousedown', 'blur'] as const) window.removeEventListener(name, spoil, true)
  }
}
