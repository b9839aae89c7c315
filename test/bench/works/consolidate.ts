import { openConsolidationBench, type ConsolidationBench } from '../consolidationData.ts'
import { argument, measureRunning, measureWork } from '../measureWork.ts'

const bench = openConsolidationBench(argument(0))
const work = bench[argument(1) as Exclude<keyof ConsolidationBench, 'close'>]

const warmUps = Number(argument(2))

if (warmUps > 0) await measureRunning(work, warmUps)
else await measureWork(work)
bench.close()
