/** A rectangle on the desktop, in pixels that the system scales. */
type Rectangle = { x: number; y: number; width: number; height: number }

/** The smallest window that every screen still fits in. */
export const smallestWindow = { width: 1024, height: 600 }

/** How many pixels of a window must lie on a screen for a person to get hold of it. */
const graspable = 80

/**
 * Where to put a window that was left at `bounds`: as it was when enough of its top lies on one of the screens, else on the
 * first screen; never larger than that screen.
 */
export function placeOnScreen(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle {
  if (screens.some((screen) => canBeGrasped(bounds, screen))) return bounds
  const [first] = screens
  if (!first) return bounds
  const width = Math.min(bounds.width, first.width)
  const height = Math.min(bounds.height, first.height)
  return { x: first.x + half(first.width - width), y: first.y + half(first.height - height), width, height }
}

function canBeGrasped(bounds: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const isTopOnScreen = bounds.y >= screen.y && bounds.y + graspable <= screen.y + screen.height
  return across >= graspable && isTopOnScreen
}

function half(length: number): number {
  return Math.round(length / 2)
}
