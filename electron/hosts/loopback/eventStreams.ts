import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { HostMessage } from '#shared/contract/hostContract.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import type { ClientMessage, EngineMessage } from '#shared/rpc/wire.ts'
import { serveUntilStopped } from '../serveUntilStopped.ts'

type Page = { hear(message: ClientMessage): void; answers: Map<number, ServerResponse> }

/** The open pages: each has one stream of events, on which progress and changes are told, and its calls' answers. */
export type EventStreams = {
  /** Opens a page's stream on `response`; the first event tells the page its number. */
  open(response: ServerResponse): void
  /** Hands a page's message to the engine. A call is answered on `response`. False when there is no such page. */
  receive(page: string, message: ClientMessage, response: ServerResponse): boolean
  close(): void
}

/** Serves `engine` to every page that opens a stream. */
export function createEventStreams(engine: ServedEngine): EventStreams {
  const pages = new Map<string, Page>()
  const streams = new Set<ServerResponse>()
  return {
    open: (response) => {
      const number = randomUUID()
      startStream(response)
      streams.add(response)
      const page: Page = { hear: () => {}, answers: new Map() }
      pages.set(number, page)
      const stop = serve(engine, page, response)
      response.on('close', () => {
        stop()
        streams.delete(response)
        pages.delete(number)
      })
      tell(response, { kind: 'page', page: number })
    },
    receive: (number, message, response) => {
      const page = pages.get(number)
      if (!page) return false
      if (message.kind === 'call') page.answers.set(message.id, response)
      else response.writeHead(204).end()
      page.hear(message)
      return true
    },
    close: () => {
      for (const stream of streams) stream.end()
    },
  }
}

function serve(engine: ServedEngine, page: Page, stream: ServerResponse): () => void {
  return serveUntilStopped(engine, {
    send: (message) => (message.kind === 'result' ? answer(page, message) : tell(stream, message)),
    listen: (listener) => {
      page.hear = listener
    },
  })
}

function answer(page: Page, message: Extract<EngineMessage, { kind: 'result' }>): void {
  page.answers
    .get(message.id)
    ?.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(message))
  page.answers.delete(message.id)
}

function startStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.flushHeaders()
}

function tell(stream: ServerResponse, message: EngineMessage | HostMessage | { kind: 'page'; page: string }): void {
  stream.write(`data: ${JSON.stringify(message)}\n\n`)
}
