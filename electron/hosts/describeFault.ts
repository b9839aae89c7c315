/**
 * An error as a log may keep it: its kind, its system or SQLite code, and the program's own places. Its message is left out,
 * because messages carry file names, names and figures; so is everything of a path above the program's folders.
 */
export function describeFault(error: unknown): { kind: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] }
  const code =
    'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(error.code) ? error.code : null
  return { kind: /^\w{1,60}$/.test(error.name) ? error.name : 'Error', code, at: placesOf(error.stack ?? '') }
}

function placesOf(stack: string): string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames
    .map(placeOf)
    .filter((place) => place !== null)
    .slice(0, 12)
}

/** `…/electron/engine/x.ts:3:9` of one stack frame; null for a frame outside the program. */
function placeOf(frame: string): string | null {
  return /((?:electron|shared|out)[\\/][\w\\/.-]+:\d+:\d+)\)?$/.exec(frame)?.[1]?.replaceAll('\\', '/') ?? null
}
