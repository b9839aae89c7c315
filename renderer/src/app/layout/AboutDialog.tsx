import { Button, Group, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useHost } from '../../data/programContext.ts'
import { shellText as text } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { closeShellDialog, useShellDialog } from '../dialogs.ts'
import { licences } from '../licences.ts'
import { usePlace } from '../place.ts'

/** What this program is, which version of it, over which data; to be read out or copied to whoever helps. */
export function AboutDialog() {
  const isOpen = useShellDialog((state) => state.open === 'about')
  if (!isOpen) return null
  return (
    <Modal
      opened
      size="lg"
      onClose={closeShellDialog}
      title={text.productName}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <About />
    </Modal>
  )
}

function About() {
  const { office } = usePlace()
  const host = useHost()
  const info = useQuery({ queryKey: ['shell', 'info'], queryFn: () => host.call('shell.info', {}) })
  const file = useQuery({ queryKey: ['dataFile', 'state'], queryFn: () => host.call('dataFile.state', {}) })
  const schema = useEngineQuery('database.schema', {})
  const { version = '', versions = {} } = info.data ?? {}
  const lines = [
    [text.about.version, version],
    [text.about.schema, String(schema.data?.version ?? '')],
    [text.unit, office.unit.name],
    [text.about.dataFile, file.data?.path ?? ''],
    [text.about.system, versions['os'] ?? ''],
  ] as const
  const copy = async () => {
    await navigator.clipboard.writeText(lines.map(([name, value]) => `${name}: ${value}`).join('\n'))
    showNotice(text.copied)
  }
  return (
    <>
      <Text mb="sm">{text.aboutText}</Text>
      <Failure error={info.error ?? file.error ?? schema.error} />
      <table className="plainTable" aria-label={text.command.about}>
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="fileName" translate="no">
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group my="sm">
        <Button size="compact-sm" variant="default" onClick={() => void copy()}>
          {text.about.copy}
        </Button>
      </Group>
      <Text fw={600}>{text.about.licences}</Text>
      <Text c="var(--ink-2)" translate="no">
        {licences.map(([name, licence]) => `${name} (${licence})`).join(' · ')}
      </Text>
    </>
  )
}
