import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { templatesText as text } from '../../text/templatesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { askForTemplate, askWhereToWrite } from './askForTemplate.ts'

type Template = Output<'templates.list'>['templates'][number]
type Props = { templates: readonly Template[]; onWritten(path: string): void }

/** The templates, and what can be done with each. */
export function TemplateTable({ templates, onWritten }: Props) {
  const { column } = text
  const work = useTemplateWork(onWritten)
  return (
    <>
      <Failure error={work.error} />
      <table className="plainTable" aria-label={text.list}>
        <thead>
          <tr>
            <th>{column.title}</th>
            <th>{column.origin}</th>
            <th>{column.work}</th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <TemplateLine key={template.code} template={template} work={work} />
          ))}
        </tbody>
      </table>
    </>
  )
}

type LineProps = { template: Template; work: TemplateWork }

function TemplateLine({ template, work }: LineProps) {
  const { title, origin, addedAt } = template
  const isOwn = origin === 'office' && addedAt !== null
  return (
    <tr>
      <td>{title}</td>
      <td>
        <StateMark tone={isOwn ? 'good' : 'quiet'}>
          {isOwn ? text.office(formatInstant(addedAt)) : text.shipped}
        </StateMark>
      </td>
      <td>
        <Group gap={6}>
          <LineButton
            label={text.exportCopy}
            name={text.exportNamed(title)}
            onClick={() => work.exportCopy(template)}
          />
          <LineButton label={text.use} name={text.useNamed(title)} onClick={() => work.use(template)} />
          {isOwn && (
            <LineButton label={text.restore} name={text.restoreNamed(title)} onClick={() => work.restore(template)} />
          )}
        </Group>
      </td>
    </tr>
  )
}

function LineButton({ label, name, onClick }: { label: string; name: string; onClick(): void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={name} onClick={onClick}>
      {label}
    </Button>
  )
}

type TemplateWork = { error: unknown } & Record<'exportCopy' | 'use' | 'restore', (template: Template) => void>

function useTemplateWork(onWritten: (path: string) => void): TemplateWork {
  const host = useHost()
  const exporting = useEngineJob('templates.export', text.exportWork)
  const using = useEngineCommand('templates.use')
  const restoring = useEngineCommand('templates.restore')
  const reusing = useEngineCommand('templates.reuse')
  const run = useMutation({ mutationFn: (action: () => Promise<void>) => action() })
  const exportCopy = async ({ code, kind }: Template) => {
    const path = await askWhereToWrite(host, `mau-${code}`, kind)
    if (path !== null) onWritten((await exporting.mutateAsync({ code, path })).path)
  }
  const use = async ({ code, title, kind }: Template) => {
    const path = await askForTemplate(host, kind)
    if (path === null) return
    const { before } = await using.mutateAsync({ code, path })
    showUndoNotice(text.used(title), () => run.mutate(() => goBack(code, before)))
  }
  const restore = async ({ code, title }: Template) => {
    const { before } = await restoring.mutateAsync({ code })
    showUndoNotice(text.restored(title), () => run.mutate(() => goBack(code, before)))
  }
  const goBack = async (code: string, revision: number | null) => {
    if (revision === null) await restoring.mutateAsync({ code })
    else await reusing.mutateAsync({ code, revision })
  }
  return {
    error: run.error,
    exportCopy: (template: Template) => run.mutate(() => exportCopy(template)),
    use: (template: Template) => run.mutate(() => use(template)),
    restore: (template: Template) => run.mutate(() => restore(template)),
  }
}
