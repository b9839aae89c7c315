import { useSupportBundle } from '../../app/useSupportBundle.ts'
import { Button } from '@mantine/core'
import { settingsText as text } from '../../text/settingsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'
import { SettingLine } from './SettingLine.tsx'

/** Writes the logs and versions for whoever helps. */
export function SupportSetting() {
  const bundle = useSupportBundle()
  return (
    <SettingLine name="support">
      <Button size="compact-sm" variant="default" loading={bundle.isPending} onClick={() => bundle.mutate()}>
        {text.exportSupport}
      </Button>
      <Failure error={bundle.error} />
      {bundle.data && <WrittenFiles paths={[bundle.data]} />}
    </SettingLine>
  )
}
