import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openProgram } from './openProgram.ts'

const { values } = parseArgs({
  options: { folder: { type: 'string', default: 'demo/chuong-trinh' }, port: { type: 'string', default: '0' } },
})

const loopback = await openProgram({ folder: resolve(values.folder), port: Number(values.port) })
console.log(loopback.url)
process.on('SIGINT', () => void loopback.close())
process.on('SIGTERM', () => void loopback.close())
