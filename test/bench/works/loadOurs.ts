import { wrapDatabase } from '../../../electron/engine/database/database.ts'
import { openDatabase } from '../../../electron/engine/database/openDatabase.ts'
import { writeTransaction } from '../../../electron/engine/database/transaction.ts'
import { bulkSaveFigures } from '../../../electron/engine/figures/bulkSaveFigures.ts'
import { readBenchReports } from '../benchReports.ts'
import { argument, measureWork } from '../measureWork.ts'

const connection = openDatabase(argument(0), 'existing')
const quarters = readBenchReports(argument(1))

await measureWork(() => {
  const db = wrapDatabase(connection)
  for (const reports of quarters) {
    writeTransaction(connection, () => {
      for (const { periodId, unitId, figures } of reports) bulkSaveFigures(db, periodId, unitId, 0, figures)
    })
  }
})
connection.close()
