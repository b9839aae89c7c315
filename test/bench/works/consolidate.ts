import { openConsolidationBench, type ConsolidationBench } from '../consolidationData.ts'
import { argument, measureWork } from '../measureWork.ts'

const bench = openConsolidationBench(argument(0))
const work = bench[argument(1) as Exclude<keyof ConsolidationBench, 'close'>]

for (let run = Number(argument(2)); run > 0; run--) work()
await measureWork(work)
bench.close()
