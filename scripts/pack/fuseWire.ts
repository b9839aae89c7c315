/** The bytes before an Electron program's fuses. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

/** The fuses of an Electron program: true where one is on. Throws when the program has none. */
export function readFuses(program: Buffer): Record<(typeof fuseNames)[number], boolean> {
  const at = program.indexOf(fuseSentinel)
  if (at < 0) throw new Error('The program has no fuses')
  const wire = at + fuseSentinel.length + 2
  const states = fuseNames.map((name, index) => [name, program[wire + index] === '1'.charCodeAt(0)])
  return Object.fromEntries(states) as Record<(typeof fuseNames)[number], boolean>
}
