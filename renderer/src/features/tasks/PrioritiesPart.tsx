import { Loader, Select, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { dateParts } from '#shared/domain/isoDate.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { shellText } from '../../text/shellText.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { PriorityPanel } from './PriorityPanel.tsx'
import { buildPriorityRow, kindsOfLoaiHinh, priorityColumns, priorityId, priorityLines } from './priorityRows.ts'
import { unitsWithDepth } from './unitsWithDepth.ts'

const { priorities: text } = taskDocumentsText
const loaiHinhs = ['CD', 'C', 'D', 'X'] as const

/** What each unit of the three loại hình has set itself for a year ("xác định ngay một số nhiệm vụ quan trọng"), and who has not. */
export function PrioritiesPart() {
  const { unit, today } = usePlace()
  const [year, setYear] = useState(dateParts(today).year)
  const [loaiHinh, setLoaiHinh] = useState<(typeof loaiHinhs)[number]>('CD')
  const [selected, setSelected] = useState<string | null>(null)
  const tree = useEngineQuery('units.tree', { on: today })
  const documents = useEngineQuery('tasks.documents', {})
  const tasks = useEngineQuery('tasks.list', { on: today, unit, below: true, item: 6 })
  const lines = useMemo(() => {
    const kinds = kindsOfLoaiHinh[loaiHinh]
    const units = unitsWithDepth(tree.data?.units ?? [], unit).filter(({ kind }) => kinds.includes(kind))
    const ofYear = documents.data?.documents.filter((it) => it.kind === 'priorities' && it.year === year) ?? []
    const codes = new Set(ofYear.map(({ code }) => code))
    return priorityLines(units, tasks.data?.assignments.filter(({ document }) => codes.has(document)) ?? [])
  }, [tree.data, documents.data, tasks.data, unit, year, loaiHinh])
  const rows = useMemo(() => lines.map(buildPriorityRow), [lines])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const units = new Set(lines.map((line) => line.unit.code)).size
  const without = lines.filter(({ assignment }) => assignment === null).length
  return (
    <>
      <div className="screenHead taskFilters">
        <Select
          aria-label={text.year}
          w={90}
          allowDeselect={false}
          data={yearsAround(dateParts(today).year)}
          value={String(year)}
          onChange={(value) => setYear(Number(value ?? year))}
        />
        <Select
          aria-label={text.kind}
          w={190}
          allowDeselect={false}
          data={loaiHinhs.map((value) => ({ value, label: text.kinds[value] }))}
          value={loaiHinh}
          onChange={(value) => setLoaiHinh(loaiHinhs.find((it) => it === value) ?? 'CD')}
        />
        <Text role="status">{text.without(formatNumber(without), formatNumber(units))}</Text>
      </div>
      <Failure error={tree.error ?? documents.error ?? tasks.error} />
      {tasks.isPending && <Loader aria-label={shellText.loading} />}
      <div className="grow tasksSplit">
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid label={text.list} rows={rows} columns={priorityColumns} rowNameColumn={0} onSelect={onSelect} />
          )}
          {tasks.data && rows.length === 0 && <Text>{text.empty}</Text>}
        </div>
        <PriorityPanel line={lines.find((line) => priorityId(line) === selected)} year={year} />
      </div>
    </>
  )
}

function yearsAround(year: number): string[] {
  return [year - 2, year - 1, year, year + 1].map(String)
}
