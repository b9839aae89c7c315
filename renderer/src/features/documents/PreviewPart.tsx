import { Loader } from '@mantine/core'
import type { ReportModel } from '#shared/domain/reporting/reportModel.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import type { DocumentReport } from './documentReport.ts'
import { EditableParagraph } from './EditableParagraph.tsx'
import { ReportTablePart } from './ReportTablePart.tsx'

/** The report as it would be written now: heading, sections with each paragraph open to editing, annexes. */
export function PreviewPart({ report }: { report: DocumentReport }) {
  const preview = useEngineQuery('reports.preview', report)
  if (preview.error) return <Failure error={preview.error} />
  if (!preview.data) return <Loader aria-label={text.reading} />
  const { frame, opening, sections, closing, annexes } = preview.data
  return (
    <article className="paper" aria-label={text.preview}>
      <ReportHead frame={frame} />
      <EditableParagraph report={report} id="mo-dau" text={opening} />
      {sections.map(({ code, heading, level, paragraphs }) => (
        <section key={code}>
          <h3 className={`level${level}`}>{heading}</h3>
          {paragraphs.map((paragraph) => (
            <EditableParagraph key={paragraph.id} report={report} {...paragraph} />
          ))}
        </section>
      ))}
      <EditableParagraph report={report} id="ket" text={closing} />
      <ReportFoot frame={frame} />
      {annexes.map(({ label, title, reference, tables }) => (
        <details key={label}>
          <summary>{text.annex(label, title)}</summary>
          <p>{reference}</p>
          {tables.map((table) => (
            <ReportTablePart key={table.code} table={table} />
          ))}
        </details>
      ))}
    </article>
  )
}

function ReportHead({ frame }: Pick<ReportModel, 'frame'>) {
  return (
    <header>
      <div className="paperHead">
        <div>
          <div>{frame.superiorBody}</div>
          <b>{frame.issuingBody}</b>
          <div>{frame.numberLine}</div>
        </div>
        <i>{frame.placeAndDate}</i>
      </div>
      <h2>
        {frame.documentType}
        <span>{frame.abstract}</span>
      </h2>
    </header>
  )
}

function ReportFoot({ frame: { recipients, signature, enclosure } }: Pick<ReportModel, 'frame'>) {
  return (
    <footer>
      {enclosure !== undefined && <i>{enclosure}</i>}
      <div className="paperHead">
        <div>
          <u>{text.recipients}</u>
          {recipients.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        <div className="signature">
          <b>{signature.authority}</b>
          <b>{signature.position}</b>
          <b>{signature.name}</b>
        </div>
      </div>
    </footer>
  )
}
