import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openProgram } from './openProgram.ts'

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'demo/chuong-trinh' },
    port: { type: 'string', default: '0' },
    screens: { type: 'string' },
    today: { type: 'string' },
  },
})

const { folder, port, screens, today } = values
const loopback = await openProgram({
  folder: resolve(folder),
  port: Number(port),
  ...(screens === undefined ? {} : { rendererRoot: resolve(screens) }),
  ...(today === undefined ? {} : { today: () => today }),
})
console.log(loopback.url)
process.on('SIGINT', () => void loopback.close())
process.on('SIGTERM', () => void loopback.close())
