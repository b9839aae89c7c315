import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { loadPeer } from '../loadPeer.ts'
import { argument, measureWork } from '../measureWork.ts'

type Carbone = {
  render(template: string, data: object, options: object, done: (error: Error | null, bytes: Buffer) => void): void
}

const carbone = await loadPeer<Carbone>('carbone')
const render = promisify<string, object, object, Buffer>((template, data, options, done) =>
  carbone.render(template, data, options, done),
)
const template = argument(0)
const data = JSON.parse(readFileSync(argument(1), 'utf8')) as object

await measureWork(() => render(template, data, {}))
// Its helpers for other formats keep the process alive.
process.exit(0)
