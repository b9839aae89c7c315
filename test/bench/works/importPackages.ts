import { readFileSync } from 'node:fs'
import { packageDecisions } from '../../../shared/domain/exchange/packageRules.ts'
import { argument, measureAlive } from '../measureWork.ts'
import { openBenchEngine } from '../openBenchEngine.ts'

const paths = JSON.parse(readFileSync(argument(1), 'utf8')) as string[]
const { client, close } = openBenchEngine(argument(0), 'existing')

await measureAlive(async () => {
  for (const path of paths) {
    const answer = await client.call('exchange.receive', { path, agreed: [...packageDecisions] })
    if (answer.outcome !== 'accepted') throw new Error(`${path}: ${answer.reason}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
})
close()
