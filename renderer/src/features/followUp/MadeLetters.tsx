import { Alert, Button } from '@mantine/core'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

type Props = { made: Output<'followUp.make'>; onHide(): void }

/** What was written: how much, and each file with the ways to open it and to see it in its folder. */
export function MadeLetters({ made, onHide }: Props) {
  const letters = made.files.filter(({ kind }) => kind === 'letter').length
  return (
    <Alert color="green" p={8} role="status" className="madeLetters">
      {text.made(formatNumber(letters), formatNumber(made.late), formatNumber(made.upcoming))} {text.writtenToday}
      <div className="madeFiles" tabIndex={0} role="region" aria-label={text.parts.list}>
        <WrittenFiles paths={made.files.map(({ path }) => path)} />
      </div>
      <Button size="compact-xs" variant="default" onClick={onHide}>
        {text.hideMade}
      </Button>
    </Alert>
  )
}
