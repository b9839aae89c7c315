import { Alert } from '@mantine/core'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { templatesText as text } from '../../text/templatesText.ts'

/** A file that was checked as a template, with everything that is wrong with it. */
export type CheckedTemplate = Output<'templates.check'> & { path: string }

/** What the check of a file found, one line a fault. */
export function CheckResult({ checked: { path, ok, faults } }: { checked: CheckedTemplate }) {
  const name = path.split(/[\\/]/).at(-1) ?? path
  if (ok)
    return (
      <Alert color="green" p={8} my="xs" role="status">
        {text.checkOk(name)}
      </Alert>
    )
  return (
    <Alert color="red" p={8} my="xs" role="alert" title={text.checkFaults(name, formatNumber(faults.length))}>
      <table className="plainTable">
        <thead>
          <tr>
            <th>{text.faultColumn.tag}</th>
            <th>{text.faultColumn.paragraph}</th>
            <th>{text.faultColumn.message}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ tag, paragraph, message }, place) => (
            <tr key={place}>
              <td>{tag}</td>
              <td>{paragraph}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Alert>
  )
}
