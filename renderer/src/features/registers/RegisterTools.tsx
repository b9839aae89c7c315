import { Button, Group, Menu, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { usePlace } from '../../app/place.ts'
import { eventColumns } from '#shared/domain/registers/eventColumns.ts'
import { useEngine } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { registersText as text } from '../../text/registersText.ts'
import { PasteDialog } from '../../ui/paste/PasteDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { WrittenNotice } from '../../ui/WrittenNotice.tsx'
import type { EventPlace, Register } from './registerTypes.ts'
import { useRegisterFiles } from './useRegisterFiles.ts'

type Props = {
  register: Register
  place: EventPlace
  typed: string
  onAdd(): void
  onChoose(register: string): void
  children: ReactNode
}

/** What the register is, and the ways in and out of it: one line, a paste, files of Excel, its definition. */
export function RegisterTools({ register, place, typed, onAdd, onChoose, children }: Props) {
  const { definition, revision } = register
  const { unit } = usePlace()
  const engine = useEngine()
  const [pasted, setPasted] = useState<{ rows: string[][] | null } | null>(null)
  const files = useRegisterFiles(definition.code, { place, typed, onRows: (rows) => setPasted({ rows }), onChoose })
  const fed = [...new Set(definition.feeds.map(({ indicator }) => indicator))].join(', ')
  return (
    <>
      <Group gap={8} wrap="nowrap" pos="relative">
        <Button size="compact-sm" onClick={onAdd}>
          {text.add}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setPasted({ rows: null })}>
          {text.paste}
        </Button>
        <Button size="compact-sm" variant="default" loading={files.isReading} onClick={files.read}>
          {text.importFile}
        </Button>
        <Button size="compact-sm" variant="default" loading={files.isWriting} onClick={files.write}>
          {text.exportFile}
        </Button>
        <DefinitionMenu onExport={files.exportDefinition} onImport={files.importDefinition} />
        {children}
        <WrittenNotice error={files.error} paths={files.written} onHide={files.hide} />
      </Group>
      <Text size="xs" c="var(--ink-2)" title={definition.note ?? undefined} truncate>
        {text.revision(formatNumber(revision), definition.label)} · {fed === '' ? text.noFeeds : text.feeds(fed)}
        {definition.note !== null && ` · ${definition.note}`}
      </Text>
      {pasted && (
        <PasteDialog
          title={text.importTitle(definition.name)}
          columns={eventColumns(definition).map(({ name }) => name)}
          rows={pasted.rows}
          take={(rows, dryRun) => engine.call('registers.import', { register: definition.code, unit, rows, dryRun })}
          onDone={(added) => {
            showNotice(text.imported(formatNumber(added)))
            setPasted(null)
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </>
  )
}

function DefinitionMenu({ onExport, onImport }: { onExport(): void; onImport(): void }) {
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {text.definition}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onExport}>{text.exportDefinition}</Menu.Item>
        <Menu.Item onClick={onImport}>{text.importDefinition}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
