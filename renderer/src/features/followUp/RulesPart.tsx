import { Button, Group, Loader, Text } from '@mantine/core'
import { useState } from 'react'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { followUpRulesText as text } from '../../text/followUpRulesText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SaveVersionDialog } from '../catalogues/SaveVersionDialog.tsx'
import { useVersionUndo } from '../catalogues/useVersionUndo.ts'
import { VersionBar } from '../catalogues/VersionBar.tsx'
import { findVersion } from '../catalogues/versions.ts'
import { LevelTable } from './LevelTable.tsx'
import { RuleNumber } from './RuleNumber.tsx'
import { rulesInWords } from './rulesInWords.ts'
import { SuspicionRules } from './SuspicionRules.tsx'

/** Quy định đôn đốc: when units are reminded, the levels of letters, and when a report looks suspicious. */
export function RulesPart({ on }: { on: string }) {
  const kept = useEngineQuery('followUp.rules', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const versions = kept.data?.versions ?? []
  const version = findVersion(versions, chosen, on)
  return (
    <div className="followUpRules">
      <Failure error={kept.error} />
      {kept.isPending && <Loader aria-label={shellText.loading} />}
      {version && (
        <>
          <VersionBar kind="followUp" versions={versions} version={version} onChoose={setChosen} />
          <RulesForm
            key={`${version.content.code} ${version.revision}`}
            rules={version.content}
            used={versions.flatMap(({ content }) => content.levels.map(({ code }) => code))}
            onSaved={setChosen}
          />
        </>
      )}
    </div>
  )
}

type FormProps = { rules: FollowUpRules; used: readonly string[]; onSaved(code: string): void }

function RulesForm({ rules, used, onSaved }: FormProps) {
  const [draft, setDraft] = useState(rules)
  const [isSaving, setIsSaving] = useState(false)
  const save = useEngineCommand('followUp.saveRules')
  const undo = useVersionUndo('followUp')
  const change = (changed: Partial<FollowUpRules>) => setDraft({ ...draft, ...changed })
  const keep = (content: FollowUpRules) =>
    save.mutate(
      { content },
      {
        onSuccess: ({ revision }) => {
          setIsSaving(false)
          onSaved(content.code)
          undo.tellSaved(content, revision)
        },
      },
    )
  return (
    <>
      <div className="ruleColumns">
        <section>
          <h3>{text.reminders}</h3>
          <Group gap={12} align="end">
            <RuleNumber
              label={text.daysBefore}
              value={draft.daysBefore}
              min={0}
              max={90}
              onChange={(daysBefore) => change({ daysBefore })}
            />
            <RuleNumber
              label={text.daysToAnswer}
              value={draft.daysToAnswer}
              min={1}
              max={90}
              onChange={(daysToAnswer) => change({ daysToAnswer })}
            />
          </Group>
          <h3>{text.levels}</h3>
          <LevelTable levels={draft.levels} used={used} onChange={(levels) => change({ levels })} />
          <Text c="var(--ink-2)">{text.daysNote}</Text>
        </section>
        <section>
          <SuspicionRules rules={draft.suspicions} onChange={(suspicions) => change({ suspicions })} />
          <h3>{text.inWords}</h3>
          <ul className="rulesInWords" aria-label={text.inWords}>
            {rulesInWords(draft).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
      <Failure error={undo.error} />
      <Group gap={8}>
        <Button disabled={draft.levels.some(({ name }) => name.trim() === '')} onClick={() => setIsSaving(true)}>
          {text.save}
        </Button>
        {draft !== rules && (
          <>
            <Text>{text.unsaved}</Text>
            <Button variant="default" onClick={() => setDraft(rules)}>
              {text.drop}
            </Button>
          </>
        )}
      </Group>
      {isSaving && (
        <SaveVersionDialog
          content={draft}
          isPending={save.isPending}
          error={save.error}
          onSave={keep}
          onClose={() => {
            save.reset()
            setIsSaving(false)
          }}
        />
      )}
    </>
  )
}
