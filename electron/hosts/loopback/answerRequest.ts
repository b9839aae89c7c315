import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { pageHeaders, servedFile, withNonce } from '../servedPage.ts'
import { readClientMessage } from './clientMessage.ts'
import type { EventStreams } from './eventStreams.ts'
import { readBody } from './readBody.ts'
import type { SessionFiles } from './sessionFiles.ts'

const limits = { message: 32 * 1024 * 1024, upload: 300 * 1024 * 1024 }

type Answering = { rendererRoot: string; streams: EventStreams; files: SessionFiles }

/** Answers one request that has been found to come from our own page. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
): Promise<void> {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
  const route = `${request.method} ${path}`
  if (route === 'GET /su-kien') answering.streams.open(response)
  else if (route === 'POST /goi') await passMessage(request, response, answering.streams)
  else if (route === 'POST /tep') await takeUpload(request, response, search, answering.files)
  else if (request.method === 'GET' && path.startsWith('/tai-ve/')) sendWritten(path, response, answering.files)
  else if (request.method === 'GET') sendPage(path, response, answering.rendererRoot)
  else response.writeHead(405).end()
}

async function passMessage(request: IncomingMessage, response: ServerResponse, streams: EventStreams): Promise<void> {
  const body = await readBody(request, limits.message)
  const posted = body && readClientMessage(body)
  if (!posted) response.writeHead(400).end()
  else if (!streams.receive(posted.page, posted.message, response)) response.writeHead(410).end()
}

async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  files: SessionFiles,
): Promise<void> {
  const name = new URLSearchParams(search).get('ten') ?? ''
  const bytes = await readBody(request, limits.upload)
  if (!bytes) {
    response.writeHead(413).end()
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ path: files.keep(name, bytes) }))
}

function sendWritten(link: string, response: ServerResponse, files: SessionFiles): void {
  const path = files.take(link)
  if (path === null || !isFile(path)) {
    response.writeHead(404).end()
    return
  }
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
  }
  response.writeHead(200, headers).end(readFileSync(path))
}

function sendPage(path: string, response: ServerResponse, root: string): void {
  const file = servedFile(root, path)
  if (file === null || !isFile(file)) {
    response.writeHead(404).end()
    return
  }
  const nonce = randomBytes(16).toString('base64')
  const bytes = readFileSync(file)
  response
    .writeHead(200, pageHeaders(file, nonce))
    .end(file.endsWith('.html') ? withNonce(bytes.toString('utf8'), nonce) : bytes)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
