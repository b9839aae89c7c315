import { runCli } from './runCli.ts'

// A reader that stops early, such as `| head`, closes the pipe; that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCli(process.argv.slice(2), process)
