import { Group } from '@mantine/core'
import { useMemo } from 'react'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { templatesText as text } from '../../text/templatesText.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'

/** What may be written in a template, with what each tag becomes. */
export function TagTable({ tags }: Pick<Output<'templates.list'>, 'tags'>) {
  const filter = useFilter()
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  const wanted = foldText(filter.words)
  const fitting = tags.filter(({ tag, explanation }) => foldText(`${tag} ${explanation}`).includes(wanted))
  return (
    <>
      <Group mt="md" mb={4}>
        <h2 className="partTitle">{text.tags}</h2>
        <FilterField label={text.tagFilter} width={260} {...filter.field} />
      </Group>
      <table className="plainTable" aria-label={text.tags}>
        <thead>
          <tr>
            <th>{text.tagColumn.tag}</th>
            <th>{text.tagColumn.explanation}</th>
            <th>{text.tagColumn.within}</th>
            <th>{text.tagColumn.use}</th>
          </tr>
        </thead>
        <tbody>
          {fitting.map(({ use, tag, explanation, within }) => (
            <tr key={`${use} ${within ?? ''} ${tag}`}>
              <td className="tagName" translate="no">
                {tag}
              </td>
              <td>{explanation}</td>
              <td translate="no">{within}</td>
              <td>{text.uses[use]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
