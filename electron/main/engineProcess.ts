import { keepThreadReady } from '#engine/exchange/reading/readyThread.ts'
import { openKeeper } from '#hosts/openKeeper.ts'
import { localToday } from '#hosts/systemClock.ts'
import { serveEngine } from '#shared/rpc/serveEngine.ts'
import type { ClientMessage } from '#shared/rpc/wire.ts'

const [folder, templatesDir] = process.argv.slice(-2)
if (folder === undefined || templatesDir === undefined)
  throw new Error('The engine process was started without its folders')

const { keeper } = openKeeper({ folder, templatesDir, today: localToday })
serveEngine(keeper, {
  send: (message) => process.parentPort.postMessage(message),
  listen: (listener) => {
    process.parentPort.on('message', ({ data }: { data: ClientMessage }) => listener(data))
  },
})
process.on('exit', () => keeper.close())

/** The first screens come first; files come in later. */
const millisecondsToFirstFile = 10_000
setTimeout(keepThreadReady, millisecondsToFirstFile).unref()
