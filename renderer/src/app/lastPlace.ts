/** Where a person was: the address after `#`, and the cell or section that had the caret. */
type LastPlace = { address: string; caret: { of: string; at: string } | null; isOpen: boolean }

/** Where the browser keeps it, so that it outlives a crash of the window and a power cut. */
const storeName = 'qcdc.lastPlace'
const nowhere: LastPlace = { address: '', caret: null, isOpen: false }

let last = nowhere
let recovered: LastPlace | null = null

/**
 * Begins to keep where the person is. Gives the address where the window before ended without being closed (a crash, a power cut,
 * a reload); null after an ordinary end.
 */
export function followLastPlace(isReload: boolean): string | null {
  const before = read()
  recovered = before.isOpen || isReload ? before : null
  keep({ ...(recovered ?? nowhere), isOpen: true })
  addEventListener('pagehide', () => keep({ ...last, isOpen: false }))
  addEventListener('pageshow', () => keep({ ...last, isOpen: true }))
  return recovered?.address ? recovered.address : null
}

/** Keeps the address on view. */
export function keepAddress(address: string): void {
  if (address !== last.address) keep({ ...last, address })
}

/** Keeps what has the caret in a form. */
export function keepCaret(of: string, at: string): void {
  if (last.caret?.of !== of || last.caret.at !== at) keep({ ...last, caret: { of, at } })
}

/** What had the caret in a form when the window before ended unasked; said once, for the first form that is opened. */
export function takeCaret(of: string): string | null {
  const caret = recovered?.caret ?? null
  recovered = null
  return caret?.of === of ? caret.at : null
}

function read(): LastPlace {
  try {
    return { ...nowhere, ...(JSON.parse(localStorage.getItem(storeName) ?? '{}') as Partial<LastPlace>) }
  } catch {
    return nowhere
  }
}

/** A full or forbidden store takes away the way back after a crash, and nothing else. */
function keep(next: LastPlace): void {
  last = next
  try {
    localStorage.setItem(storeName, JSON.stringify(next))
  } catch {
    return
  }
}
