import { readFileSync } from 'node:fs'
import { takingNeeds } from '../../../shared/domain/exchange/takingNeeds.ts'
import { argument, measureAlive } from '../measureWork.ts'
import { openBenchEngine } from '../openBenchEngine.ts'

const paths = JSON.parse(readFileSync(argument(1), 'utf8')) as string[]
const { client, close } = openBenchEngine(argument(0), 'existing')

await measureAlive(async () => {
  const { files, counts } = await client.call('inbox.apply', { paths, agreed: [...takingNeeds] })
  const left = files.find(({ result }) => result !== 'accepted')
  if (left !== undefined) throw new Error(`${JSON.stringify(counts)}; ${left.fileName}: ${left.reason}`)
})
close()
