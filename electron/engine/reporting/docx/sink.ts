const firstSize = 256 * 1024
const mostBytesALetter = 3
const flushAt = 4 * 1024

/**
 * Gathers the text of a part and turns it into UTF-8 piece by piece: one string of the whole, two bytes a letter as soon as it
 * holds a Vietnamese one, would take twice the memory of the file.
 */
export type Sink = { text: string; last: string; bytes: Buffer; length: number; isHeld: boolean }

/** An empty sink. */
export function openSink(): Sink {
  return { text: '', last: '', bytes: Buffer.allocUnsafeSlow(firstSize), length: 0, isHeld: false }
}

/** Adds text. */
export function put(sink: Sink, text: string): void {
  if (text === '') return
  sink.text += text
  sink.last = text
  if (sink.text.length > flushAt && !sink.isHeld) flush(sink)
}

/** What `write` puts, kept apart and given back as a string. */
export function capture(sink: Sink, write: () => void): string {
  const { text, isHeld } = sink
  sink.text = ''
  sink.isHeld = true
  write()
  const captured = sink.text
  sink.text = text
  sink.isHeld = isHeld
  return captured
}

/** Everything that was put, in UTF-8. */
export function closeSink(sink: Sink): Buffer {
  flush(sink)
  return sink.bytes.subarray(0, sink.length)
}

function flush(sink: Sink): void {
  const most = sink.length + sink.text.length * mostBytesALetter
  if (most > sink.bytes.length) sink.bytes = enlarge(sink, Math.max(most, 2 * sink.bytes.length))
  sink.length += sink.bytes.write(sink.text, sink.length, 'utf8')
  sink.text = ''
}

function enlarge(sink: Sink, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size)
  sink.bytes.copy(larger, 0, 0, sink.length)
  return larger
}
