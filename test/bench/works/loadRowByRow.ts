import { openDatabase } from '../../../electron/engine/database/openDatabase.ts'
import { readBenchReports } from '../benchReports.ts'
import { argument, measureWork } from '../measureWork.ts'

const connection = openDatabase(argument(0), 'existing')
const quarters = readBenchReports(argument(1))

/** What a careful author writes with better-sqlite3 alone: prepared once, one transaction a quarter, one run a figure. */
await measureWork(() => {
  const insertFigure = connection.prepare('INSERT INTO figure VALUES (?, ?, 0, ?, ?, ?)')
  const insertPack = connection.prepare('INSERT INTO figure_pack VALUES (?, ?, 0, ?)')
  for (const reports of quarters) {
    connection.transaction(() => {
      for (const { periodId, unitId, figures } of reports) {
        const cells: (number | boolean | null)[] = []
        for (const { columnId, state, value } of figures) {
          insertFigure.run(periodId, unitId, columnId, state, value)
          while (cells.length <= columnId) cells.push(null)
          cells[columnId] = state === 0 ? value : state === 2
        }
        insertPack.run(periodId, unitId, JSON.stringify(cells))
      }
    })()
  }
})
connection.close()
