import type { HostMessage } from '#shared/contract/hostContract.ts'
import type { ClientMessage, EngineMessage } from '#shared/rpc/wire.ts'
import type { HostWire } from './hostWire.ts'

type Told = EngineMessage | HostMessage | { kind: 'page'; page: string }

/** Waits between two tries to open the stream of events again. */
const retryMilliseconds = 1_000

/**
 * The wire to the loopback host at `origin`: a call and its answer are one POST; progress, changes and what the host tells come
 * on one stream of events, which is opened again when it breaks. `signal` ends it.
 */
export function createLoopbackWire(origin: string, request: typeof fetch, signal: AbortSignal): HostWire {
  let hear: (message: EngineMessage | HostMessage) => void = () => {}
  let page = openPage()

  function openPage(): Promise<string> {
    return new Promise((resolve) => {
      const listen = (told: Told) => {
        if (told.kind === 'page') resolve(told.page)
        else hear(told)
      }
      void followEvents(`${origin}/su-kien`, request, signal, listen).then(async () => {
        await new Promise((rest) => setTimeout(rest, retryMilliseconds))
        if (signal.aborted) return
        page = openPage()
        resolve(await page)
      })
    })
  }

  const post = async (message: ClientMessage) => {
    const body = JSON.stringify({ page: await page, message })
    const headers = { 'content-type': 'application/json' }
    return request(`${origin}/goi`, { method: 'POST', headers, body, signal })
  }
  const call = async (message: Extract<ClientMessage, { kind: 'call' }>) => {
    try {
      const response = await post(message)
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      hear((await response.json()) as EngineMessage)
    } catch {
      hear({
        kind: 'result',
        id: message.id,
        result: { ok: false, failure: { code: 'internal', details: { incident: 'mat-ket-noi' } } },
      })
    }
  }
  return {
    send: (message) => {
      if (message.kind === 'call') void call(message)
      else void post(message).catch(() => {})
    },
    listen: (listener) => {
      hear = listener
    },
  }
}

/** Hears every event of a stream until it ends or breaks. */
async function followEvents(
  url: string,
  request: typeof fetch,
  signal: AbortSignal,
  hear: (told: Told) => void,
): Promise<void> {
  try {
    const { body } = await request(url, { headers: { accept: 'text/event-stream' }, signal })
    if (!body) return
    let text = ''
    const decoder = new TextDecoder()
    const reader = body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (text + decoder.decode(part.value, { stream: true })).split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) hear(JSON.parse(event.slice('data: '.length)) as Told)
    }
  } catch {
    // A broken stream ends like one that was closed: the wire opens it again.
  }
}
