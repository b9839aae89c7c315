import { Button, Loader } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { shellText } from '../../text/shellText.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { DocumentDialog } from './DocumentDialog.tsx'
import { DocumentPanel } from './DocumentPanel.tsx'
import { buildDocumentRow, documentColumns } from './documentRows.ts'

const route = getRouteApi('/nhiem-vu')

/** The directive and the documents that follow from it: the office adds its own, each broken into tasks. */
export function DocumentsPart() {
  const { document } = route.useSearch()
  const kept = useEngineQuery('tasks.documents', {})
  const [selected, setSelected] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const documents = useMemo(() => kept.data?.documents.filter(({ kind }) => kind !== 'priorities') ?? [], [kept.data])
  const rows = useMemo(() => documents.map(buildDocumentRow), [documents])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useRef<GridHandle>(null)
  useEffect(() => {
    if (document !== undefined && rows.length > 0) grid.current?.jumpTo(document, 'number')
  }, [document, rows.length])
  return (
    <>
      <div className="taskStates">
        <Button size="compact-sm" ml="auto" onClick={() => setAdding(true)}>
          {text.add}
        </Button>
      </div>
      <Failure error={kept.error} />
      {kept.isPending && <Loader aria-label={shellText.loading} />}
      <div className="grow tasksSplit">
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid label={text.list} rows={rows} columns={documentColumns} onSelect={onSelect} handle={grid} />
          )}
        </div>
        <DocumentPanel document={documents.find(({ code }) => code === selected)} />
      </div>
      {isAdding && <DocumentDialog document={null} onClose={() => setAdding(false)} />}
    </>
  )
}
