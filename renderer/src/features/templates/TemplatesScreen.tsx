import { Button, Group, Loader } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngine, useHost } from '../../data/programContext.ts'
import { shellText } from '../../text/shellText.ts'
import { templatesText as text } from '../../text/templatesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { askForTemplate } from './askForTemplate.ts'
import { CheckResult, type CheckedTemplate } from './CheckResult.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { TagTable } from './TagTable.tsx'
import { TemplateTable } from './TemplateTable.tsx'
import './templates.css'
import { WrittenTemplate } from './WrittenTemplate.tsx'

/** Mẫu biểu: the Word templates of the office, what may stand in them, and the ways to change one. */
export function TemplatesScreen() {
  const templates = useEngineQuery('templates.list', {})
  const [written, setWritten] = useState<string | null>(null)
  const [isCreating, setCreating] = useState(false)
  const check = useCheck()
  return (
    <div className="screen">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <Group gap={6} ml="auto">
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {text.check}
          </Button>
          <Button variant="default" onClick={() => setCreating(true)}>
            {text.create}
          </Button>
        </Group>
      </div>
      <Failure error={templates.error ?? check.error} />
      {templates.isPending && <Loader aria-label={shellText.loading} />}
      {check.data && <CheckResult checked={check.data} />}
      {written !== null && <WrittenTemplate path={written} />}
      {templates.data && <TemplateTable templates={templates.data.templates} onWritten={setWritten} />}
      {templates.data && <TagTable tags={templates.data.tags} />}
      {isCreating && (
        <CreateDialog
          onClose={() => setCreating(false)}
          onWritten={(path) => {
            setWritten(path)
            setCreating(false)
          }}
        />
      )}
    </div>
  )
}

/** Asks for an edited file and says everything that is wrong with it. */
function useCheck() {
  const [engine, host] = [useEngine(), useHost()]
  return useMutation({
    mutationFn: async (): Promise<CheckedTemplate | null> => {
      const path = await askForTemplate(host, 'word', 'excel')
      return path === null ? null : { path, ...(await engine.call('templates.check', { path })) }
    },
  })
}
