import { isAbsolute } from 'node:path'

/** What the command line asks for: a screen (from the jump list), a file (from a double click), the safe mode. */
export type LaunchArguments = { screen: string | null; file: string | null; isSafeMode: boolean }

/** Reads the arguments of a first or a second start. Whatever is not ours, such as Chromium's own switches, is passed over. */
export function readLaunchArguments(argv: readonly string[]): LaunchArguments {
  const screens = argv.map((argument) => /^--man-hinh=([a-z0-9-]{1,60})$/.exec(argument)?.[1])
  const files = argv.filter(
    (argument) => !argument.startsWith('-') && /\.qcdc$/i.test(argument) && isAbsolute(argument),
  )
  return {
    screen: screens.find((screen) => screen !== undefined) ?? null,
    file: files[0] ?? null,
    isSafeMode: argv.includes('--an-toan'),
  }
}
