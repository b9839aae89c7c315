import { readFileSync } from 'node:fs'
import { argument, measureAlive } from '../measureWork.ts'
import { openBenchEngine } from '../openBenchEngine.ts'

const paths = JSON.parse(readFileSync(argument(1), 'utf8')) as string[]
const { client, close } = openBenchEngine(argument(0), 'existing')

await measureAlive(async () => {
  const { counts } = await client.call('inbox.apply', { paths, isConfirmed: true })
  if (counts.accepted !== paths.length) throw new Error(`not all forms were taken: ${JSON.stringify(counts)}`)
})
close()
