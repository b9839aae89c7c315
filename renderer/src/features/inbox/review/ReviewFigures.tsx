import { useEngineQuery } from '../../../data/engineQuery.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { figureShown } from '../../figures/figureTexts.ts'

const text = inboxText.review

/** The figures of a report beside last period's; lines with neither are left out. */
export function ReviewFigures({ unit, quarter }: { unit: string; quarter: string }) {
  const form = useEngineQuery('figures.form', { unit, period: quarter })
  if (!form.data) return <Failure error={form.error} />
  const rows = form.data.rows.filter(({ figure, previous }) => figure !== null || previous !== null)
  return (
    <section>
      <h3>{text.figures}</h3>
      <table className="plainTable differences">
        <thead>
          <tr>
            <th>{text.figure}</th>
            <th className="number">{text.previous}</th>
            <th className="number">{text.current}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = row.loaiHinh === '-' ? row.indicator : `${row.indicator}/${row.loaiHinh}`
            return (
              <tr key={key}>
                <td>
                  <b>{key}</b> {row.name}
                </td>
                <td className="number">{figureShown(row.previous, row)}</td>
                <td className="number">{figureShown(row.figure, row)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
