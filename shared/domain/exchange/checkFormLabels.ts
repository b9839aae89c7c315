import { foldText } from '../text/foldText.ts'
import type { FormDocument } from './formDocument.ts'
import type { FormColumn } from './formFacts.ts'
import type { FormFault } from './formFault.ts'
import { formLabel, printedCode } from './formLabels.ts'
import type { ExpectedForm } from './expectedForm.ts'
import type { RawCell } from './rawCell.ts'

/**
 * Compares what stands beside each entry cell with what was printed there: rows moved or overwritten would put figures
 * under the wrong indicator. Names are compared only when the form was made from the catalogue in force.
 */
export function checkFormLabels(form: FormDocument, { catalogue, columns }: ExpectedForm): FormFault[] {
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const isSameCatalogue = catalogue === form.identity.catalogue
  return form.identity.figures.flatMap(({ key, code, label }) => {
    const column = byKey.get(key)
    if (column === undefined) return []
    if (!says(form.figures.get(code), printedCode(column, columns)))
      return [fault(form, code, column, `mã chỉ tiêu phải là ${printedCode(column, columns)}`)]
    const name = formLabel(column, columns)
    if (isSameCatalogue && !says(form.figures.get(label), name))
      return [fault(form, label, column, `tên chỉ tiêu phải là “${name}”`)]
    return []
  })
}

function says(raw: RawCell | undefined, printed: string): boolean {
  return raw?.kind === 'text' && foldText(raw.text) === foldText(printed)
}

function fault(form: FormDocument, cell: string, { indicator }: FormColumn, what: string): FormFault {
  return {
    severity: 'error',
    kind: 'label',
    places: [{ sheet: form.sheets.figures, cell }],
    sentence: `Ô ${cell}: ${what}; biểu đã bị sửa hoặc xê dịch dòng nên chưa chắc số bên cạnh là của ${indicator}. Hãy chép số liệu sang biểu mới.`,
    choices: [],
  }
}
