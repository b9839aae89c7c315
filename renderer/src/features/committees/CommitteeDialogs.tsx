import { useEngine } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { PasteDialog } from '../../ui/paste/PasteDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { ActDialog } from './ActDialog.tsx'
import type { Committee, Member } from './committeeTypes.ts'
import { EndDialog } from './EndDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import { SetUpDialog } from './SetUpDialog.tsx'
import { SupportDialog } from './SupportDialog.tsx'

/** What is open about a committee. */
export type CommitteeDialog =
  | { kind: 'member'; member: Member | null }
  | { kind: 'end'; member: Member }
  | { kind: 'paste'; rows: string[][] | null }
  | { kind: 'act' | 'support' | 'committee' }

type Props = {
  dialog: CommitteeDialog
  unit: { code: string; name: string }
  committee: Committee | undefined
  on: string
  onClose(): void
}

const pastedColumns = [
  text.name,
  text.role,
  text.partyPost,
  'Chức vụ chính quyền',
  'Lĩnh vực phụ trách',
  'Loại hình phụ trách',
  text.memberColumn.from,
  text.memberColumn.until,
]

/** The dialog that is open, of those about a committee. */
export function CommitteeDialogs({ dialog, unit, committee, on, onClose }: Props) {
  const engine = useEngine()
  if (dialog.kind === 'committee') return <SetUpDialog unit={unit} on={on} onClose={onClose} />
  if (!committee) return null
  switch (dialog.kind) {
    case 'member':
      return <MemberDialog committee={committee.id} member={dialog.member} on={on} onClose={onClose} />
    case 'end':
      return <EndDialog committee={committee.id} member={dialog.member} onClose={onClose} />
    case 'act':
      return <ActDialog committee={committee.id} on={on} onClose={onClose} />
    case 'support':
      return <SupportDialog committee={committee.id} on={on} onClose={onClose} />
    case 'paste':
      return (
        <PasteDialog
          title={text.pasteTitle(unit.name)}
          columns={pastedColumns}
          rows={dialog.rows}
          take={(rows, dryRun) => engine.call('committees.importMembers', { unit: unit.code, on, rows, dryRun })}
          onDone={(added) => {
            showNotice(text.imported(formatNumber(added)))
            onClose()
          }}
          onClose={onClose}
        />
      )
  }
}
