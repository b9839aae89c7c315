import { Button, Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { FollowUpRequest, LateUnit } from './followUpRows.ts'

type Kind = Input<'followUp.record'>['kind']
const kinds = ['call', 'promise', 'note'] as const satisfies readonly Kind[]

type Values = { kind: Kind; on: string | null; person: string; note: string; promisedOn: string | null }

/** Notes a call, a promise or something else about the chosen unit; Enter in any field keeps it. */
export function ContactForm({ late, request }: { late: LateUnit; request: FollowUpRequest }) {
  const record = useEngineCommand('followUp.record')
  const forget = useEngineCommand('followUp.forget')
  const form = useForm<Values>({
    initialValues: { kind: 'call', on: request.on, person: '', note: '', promisedOn: null },
  })
  const { kind, on, promisedOn } = form.values
  const isPromise = kind === 'promise'
  const canSave = on !== null && (!isPromise || promisedOn !== null)
  const submit = (values: Values) => {
    if (!canSave) return
    const { period, reportType } = request
    const input = { unit: late.unit.code, period, reportType, ...values, on, promisedOn: isPromise ? promisedOn : null }
    record.mutate(input, {
      onSuccess: ({ id }) => {
        showUndoNotice(text.recorded(late.unit.name), () => forget.mutate({ id }))
        form.reset()
      },
    })
  }
  return (
    <CheckedForm onSubmit={() => submit(form.values)} className="contactForm" aria-label={text.record}>
      <h3>{text.record}</h3>
      <Group gap={6} wrap="nowrap" align="end">
        <Select
          label={text.kind}
          allowDeselect={false}
          data={kinds.map((one) => ({ value: one, label: text.contactKinds[one] }))}
          {...form.getInputProps('kind')}
        />
        <DateField label={text.contactOn} required value={on} onChange={(date) => form.setFieldValue('on', date)} />
      </Group>
      <TextInput label={text.person} spellCheck={false} {...form.getInputProps('person')} />
      <TextInput label={text.note} spellCheck={false} {...form.getInputProps('note')} />
      <Group gap={6} align="end">
        {isPromise && (
          <DateField
            label={text.promisedOn}
            required
            value={promisedOn}
            onChange={(date) => form.setFieldValue('promisedOn', date)}
          />
        )}
        <Button type="submit" loading={record.isPending}>
          {text.save}
        </Button>
      </Group>
      <Failure error={record.error ?? forget.error} />
    </CheckedForm>
  )
}
