import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../../data/useEngineCommand.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { showNotice } from '../../../ui/showNotice.ts'

const text = inboxText.trust

/** Trusts a key by the code heard on the phone, which is typed and never shown to be copied. */
export function ConfirmDialog({ unit, onClose }: { unit: { code: string; name: string }; onClose(): void }) {
  const [code, setCode] = useState('')
  const trust = useEngineCommand('exchange.trust')
  const onSuccess = () => {
    showNotice(text.trusted(unit.name))
    onClose()
  }
  return (
    <FormDialog
      title={text.confirmTitle(unit.name)}
      submitLabel={text.confirm.replace('…', '')}
      canSubmit={code.replace(/\D/g, '').length === 12}
      notReady={text.codeShort}
      isPending={trust.isPending}
      error={trust.error}
      onSubmit={() => trust.mutate({ unit: unit.code, checkCode: code }, { onSuccess })}
      onClose={onClose}
    >
      <Text>{text.confirmHint}</Text>
      <TextInput
        data-autofocus
        label={text.code}
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
