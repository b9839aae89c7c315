import { Link } from '@tanstack/react-router'
import { formatPercent, formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { CellSource, ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { documentsText as text } from '../../text/documentsText.ts'

/** A table of an annex; a figure leads to the cell that it comes from. */
export function ReportTablePart({ table }: { table: ReportTable }) {
  return (
    <figure className="paperTable">
      {table.title !== '' && <figcaption>{table.title}</figcaption>}
      <table className="plainTable">
        <thead>
          {table.head.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ text: name, colSpan, rowSpan }, place) => (
                <th key={place} colSpan={colSpan} rowSpan={rowSpan}>
                  {name}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map(({ role, cells }, row) => (
            <tr key={row} className={role}>
              {cells.map((cell, place) => (
                <td key={place} style={{ textAlign: table.columns[place]?.align ?? 'left' }}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </figure>
  )
}

function Cell({ cell }: { cell: ReportCell }) {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return <Sourced shown={formatScaled(cell.value, cell.scale)} source={cell.source} />
    case 'percent':
      return <Sourced shown={formatPercent(cell.value, cell.scale)} source={cell.source} />
    case 'blank':
      return ''
    case 'none':
      return '–'
    case 'notApplicable':
      return 'x'
  }
}

function Sourced({ shown, source }: { shown: string; source: CellSource | undefined }) {
  if (!source) return shown
  const { unit, period, indicator, loaiHinh } = source
  return (
    <Link to="/nhap-so-lieu" search={{ unit, period, cell: `${indicator}|${loaiHinh}` }} title={text.toCell(shown)}>
      {shown}
    </Link>
  )
}
