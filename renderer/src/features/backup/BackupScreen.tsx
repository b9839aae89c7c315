import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useHost } from '../../data/programContext.ts'
import { backupText as text } from '../../text/backupText.ts'
import { Failure } from '../../ui/Failure.tsx'
import './backup.css'
import { BackUpPart } from './BackUpPart.tsx'
import { RestorePart } from './RestorePart.tsx'

/** Sao lưu: a checked copy of all data, and the way back from one. */
export function BackupScreen() {
  const host = useHost()
  const file = useQuery({ queryKey: ['dataFile', 'state'], queryFn: () => host.call('dataFile.state', {}) })
  return (
    <div className="screen">
      <div className="screenHead">
        <h1>{text.title}</h1>
      </div>
      <Failure error={file.error} />
      <section className="backupCard">
        <h2>{text.dataFile}</h2>
        <Text className="fileName" translate="no">
          {file.data?.path}
        </Text>
      </section>
      {file.data && <BackUpPart />}
      <RestorePart />
    </div>
  )
}
