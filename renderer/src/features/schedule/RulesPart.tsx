import { Button, Group, Loader, Text } from '@mantine/core'
import { useState } from 'react'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { periodEnd } from '../../format/periodEnd.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SaveVersionDialog } from '../catalogues/SaveVersionDialog.tsx'
import { useVersionUndo } from '../catalogues/useVersionUndo.ts'
import { VersionBar } from '../catalogues/VersionBar.tsx'
import { findVersion } from '../catalogues/versions.ts'
import { CutOffTable } from './CutOffTable.tsx'
import { DueRuleTable } from './DueRuleTable.tsx'
import { SchedulePreview } from './SchedulePreview.tsx'
import { useSchedule } from './useSchedule.ts'

/** The rules of a version of the schedule: what each period counts, and when each kind of unit sends. */
export function RulesPart({ period }: { period: string }) {
  const { all, isPending, error } = useSchedule(period)
  const [chosen, setChosen] = useState<string | null>(null)
  const version = findVersion(all, chosen, periodEnd(period) ?? '9999-12-31')
  if (isPending) return <Loader aria-label={shellText.loading} />
  if (!version) return <Failure error={error} />
  return (
    <div className="scheduleRules">
      <VersionBar kind="schedule" versions={all} version={version} onChoose={setChosen} />
      <RulesForm key={`${version.content.code} ${version.revision}`} schedule={version.content} onSaved={setChosen} />
    </div>
  )
}

type FormProps = { schedule: Schedule; onSaved(code: string): void }

function RulesForm({ schedule, onSaved }: FormProps) {
  const [draft, setDraft] = useState(schedule)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [dropped, setDropped] = useState(0)
  const [isSaving, setIsSaving] = useState(false)
  const save = useEngineCommand('schedule.save')
  const undo = useVersionUndo('schedule')
  const tell = (name: string, isWrong: boolean) =>
    setWrong((old) => new Set(isWrong ? [...old, name] : [...old].filter((one) => one !== name)))
  const close = () => {
    save.reset()
    setIsSaving(false)
  }
  const keep = (content: Schedule) =>
    save.mutate(
      { content },
      {
        onSuccess: ({ revision }) => {
          close()
          onSaved(content.code)
          undo.tellSaved(content, revision)
        },
      },
    )
  return (
    <>
      <Group gap={8} my={6}>
        <Button disabled={wrong.size > 0} onClick={() => setIsSaving(true)}>
          {text.saveRules}
        </Button>
        {draft !== schedule && (
          <>
            <Text>{text.unsaved}</Text>
            <Button
              variant="default"
              onClick={() => {
                setDraft(schedule)
                setWrong(new Set())
                setDropped(dropped + 1)
              }}
            >
              {text.dropRules}
            </Button>
          </>
        )}
      </Group>
      <Failure error={undo.error} />
      <div className="scheduleColumns">
        <section>
          <h3>{text.cutOffs}</h3>
          <CutOffTable
            key={dropped}
            cutOffs={draft.cutOffs}
            onFault={tell}
            onChange={(cutOffs) => setDraft({ ...draft, cutOffs })}
          />
        </section>
        <section>
          <h3>{text.dueDates}</h3>
          <DueRuleTable rules={draft.dueDates} onChange={(dueDates) => setDraft({ ...draft, dueDates })} />
        </section>
      </div>
      {isSaving && (
        <SaveVersionDialog
          content={draft}
          isPending={save.isPending}
          error={save.error}
          preview={(content) => <SchedulePreview content={content} />}
          onSave={keep}
          onClose={close}
        />
      )}
    </>
  )
}
