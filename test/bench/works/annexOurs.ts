import { renderWorkbook } from '../../../electron/engine/reporting/xlsx/renderWorkbook.ts'
import { makeAnnexWorkbook } from '../annexWorkbook.ts'
import { argument, measureWork } from '../measureWork.ts'

const [sheets, rows, columns] = [Number(argument(0)), Number(argument(1)), Number(argument(2))]

await measureWork(() => renderWorkbook(makeAnnexWorkbook(sheets, rows, columns)))
