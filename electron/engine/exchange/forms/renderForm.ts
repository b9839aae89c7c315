import type { FormFacts } from '#shared/domain/exchange/formFacts.ts'
import { identityRows } from '#shared/domain/exchange/formIdentity.ts'
import { formSheets } from '#shared/domain/exchange/formMark.ts'
import { renderWorkbook } from '../../reporting/xlsx/renderWorkbook.ts'
import type { Sheet } from '../../reporting/xlsx/workbook.ts'
import { figuresSheet } from './figuresSheet.ts'
import { formIdentity, planForm } from './formPlan.ts'
import { narrativesSheet } from './narrativesSheet.ts'
import { sealOf } from './sealIdentity.ts'

/** The bytes of an entry form as .xlsx; the same facts give the same bytes. */
export function renderForm(facts: FormFacts): Buffer {
  const plan = planForm(facts)
  const rows = identityRows(formIdentity(facts, plan))
  return renderWorkbook({
    title: `Biểu nhập số liệu QCDC – ${facts.unit.name} – ${facts.periodLabel}`,
    author: facts.receiver,
    sheets: [figuresSheet(facts, plan), narrativesSheet(facts, plan), hiddenSheet([...rows, ['seal', sealOf(rows)]])],
  })
}

function hiddenSheet(rows: readonly (readonly string[])[]): Sheet {
  return {
    name: formSheets.identity,
    columns: [{ width: 14 }, { width: 30 }, { width: 10 }, { width: 10 }, { width: 10 }, { width: 10 }],
    rows: rows.map((row) => ({ cells: row.map((text) => ({ kind: 'text', text, style: 'default' })) })),
    print: { paper: 'A4', orientation: 'portrait', pagesWide: 1, pageNumbers: 'none' },
    isProtected: true,
    isHidden: true,
  }
}
