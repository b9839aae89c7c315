import { Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Input, Output } from '#shared/rpc/connectEngine.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useReportFolder } from './useReportFolder.ts'
import type { DocumentReport } from './documentReport.ts'

type Capacity = Input<'reports.issue'>['signer']['capacity']
const capacities = ['head', 'deputy', 'acting'] as const satisfies readonly Capacity[]
type Values = { issuedOn: string | null; name: string; capacity: Capacity; number: string }

type Props = {
  report: DocumentReport
  /** Who usually signs. */
  usual: Output<'settings.get'>['values'] | undefined
  onIssued(issued: Output<'reports.issue'>): void
  onClose(): void
}

/** Issues the report: date, signer, number. */
export function IssueDialog({ report, usual, onIssued, onClose }: Props) {
  const { today } = usePlace()
  const findFolder = useReportFolder()
  const issue = useEngineJob('reports.issue', text.issuing)
  const form = useForm<Values>({
    initialValues: {
      issuedOn: today,
      name: usual?.signerName ?? '',
      capacity: usual?.signerCapacity ?? 'head',
      number: '',
    },
  })
  const { issuedOn, name, capacity, number } = form.values
  const isNumber = /^([1-9]\d{0,4})?$/.test(number.trim())
  const submit = async () => {
    if (issuedOn === null) return
    const outDir = await findFolder()
    if (outDir === null) return
    const taken = number.trim() === '' ? null : Number(number)
    const signer = { name: name.trim(), capacity }
    issue.mutate({ ...report, outDir, issuedOn, signer, number: taken }, { onSuccess: onIssued })
  }
  return (
    <FormDialog
      title={text.issueTitle}
      submitLabel={text.issueSubmit}
      canSubmit={issuedOn !== null && name.trim() !== '' && isNumber}
      isPending={issue.isPending}
      error={issue.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>{text.issueHelp}</Text>
      <DateField
        label={text.issuedOn}
        required
        value={issuedOn}
        onChange={(date) => form.setFieldValue('issuedOn', date)}
      />
      <TextInput label={text.signerName} required spellCheck={false} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={text.capacity}
        allowDeselect={false}
        data={capacities.map((value) => ({ value, label: text.capacities[value] }))}
        {...form.getInputProps('capacity')}
      />
      <TextInput
        label={text.number}
        w={240}
        error={isNumber ? null : text.numberFault}
        {...form.getInputProps('number')}
      />
    </FormDialog>
  )
}
