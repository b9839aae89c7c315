import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import type { LogIncident } from '../contractRunner.ts'
import { answerRequest } from './answerRequest.ts'
import { createEventStreams, type EventStreams } from './eventStreams.ts'
import type { SessionFiles } from './sessionFiles.ts'
import { isOurHost, isTrusted, type Trust } from './trustRequest.ts'

type LoopbackOptions = {
  program: ServedEngine
  rendererRoot: string
  files: SessionFiles
  logIncident: LogIncident
  /** 0 for any free port. */
  port: number
}

/** A running loopback host. `url` carries the key that the first browser to open it trades for its session. */
export type Loopback = { url: string; origin: string; close(): Promise<void> }

/** Serves the program to one browser on this machine. For development and browser tests; never shipped. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const trust: Trust = { host: `127.0.0.1:${port}`, cookieName: `qcdc-${port}`, session: newSecret() }
  const streams = createEventStreams(options.program)
  const key = newSecret()
  server.on('request', createListener(options, trust, streams, key))
  const origin = `http://${trust.host}`
  return { url: `${origin}/?khoa=${key}`, origin, close: () => closeServer(server, streams) }
}

function createListener(options: LoopbackOptions, trust: Trust, streams: EventStreams, key: string) {
  let keyLeft: string | null = key
  return (request: IncomingMessage, response: ServerResponse) => {
    if (keyLeft !== null && isOurHost(request.headers, trust.host) && request.url === `/?khoa=${keyLeft}`) {
      keyLeft = null
      openSession(response, trust)
    } else if (!isTrusted(request.method, request.headers, trust)) {
      response.writeHead(403).end()
    } else {
      answerRequest(request, response, { rendererRoot: options.rendererRoot, streams, files: options.files }).catch(
        (error: unknown) => {
          options.logIncident('loopback', error)
          if (!response.headersSent) response.writeHead(500)
          response.end()
        },
      )
    }
  }
}

function openSession(response: ServerResponse, trust: Trust): void {
  const cookie = `${trust.cookieName}=${trust.session}; HttpOnly; SameSite=Strict; Path=/`
  response
    .writeHead(303, {
      location: '/',
      'set-cookie': cookie,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end()
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

async function closeServer(server: Server, streams: EventStreams): Promise<void> {
  streams.close()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
