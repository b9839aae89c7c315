import { Alert, Group, Loader, Select, Text } from '@mantine/core'
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { tellSelection } from '../../app/statusStore.ts'
import { useViewSettings } from '../../app/viewSettings.ts'
import { engineQuery, useEngineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { figuresText } from '../../text/figuresText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FindBar } from '../../ui/FindBar.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { buildUnitRows, groupsOf, unitCellKey, unitGridColumns, type UnitForm } from './buildUnitRows.ts'
import { findingsByRow } from './buildFigureRows.ts'
import { rowIdOf } from './figureForm.ts'
import type { FormCells } from './planReturn.ts'
import { useFigureSaves } from './useFigureSaves.ts'

type Props = { unit: string; period: string }

/** Many units and one group of figures, as they stand on paper: typing for the units below. */
export function UnitsPart({ unit, period }: Props) {
  const board = useEngineQuery('periods.status', { unit, period, reportType: 'quarterly' })
  const [group, setGroup] = useState<string | null>(null)
  const children = useMemo(() => {
    const listed = board.data?.units ?? []
    const direct = listed.filter(({ parent }) => parent === unit)
    return direct.length > 0 ? direct : listed
  }, [board.data, unit])
  const { forms, isReading, error } = useUnitForms(children, period)
  const groups = groupsOf(forms)
  const chosen = group ?? groups[0]?.code ?? null
  if (chosen === null && (board.error ?? error)) return <Failure error={board.error ?? error} />
  if (board.isPending || isReading) return <Loader aria-label={shellText.loading} />
  if (chosen === null) return <Alert>{figuresText.units.nobody}</Alert>
  return (
    <>
      <Group gap={8}>
        <Select
          aria-label={figuresText.units.group}
          w={360}
          allowDeselect={false}
          data={groups.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
          value={chosen}
          onChange={setGroup}
        />
        <Text>{figuresText.units.help}</Text>
      </Group>
      <UnitsGrid key={chosen} forms={forms} group={chosen} period={period} />
    </>
  )
}

function UnitsGrid({ forms, group, period }: { forms: readonly UnitForm[]; group: string; period: string }) {
  const grid = useRef<GridHandle>(null)
  const [isFinding, setFinding] = useState(false)
  const { drafts, commit } = useFigureSaves({ period, ledger: 'own' }, useFormsCells(forms))
  const columns = useMemo(() => unitGridColumns(forms, group), [forms, group])
  const rows = useMemo(() => buildUnitRows(forms, columns, drafts), [forms, columns, drafts])
  useScreenCommands(
    useMemo(
      () => ({
        undo: () => grid.current?.undo(),
        redo: () => grid.current?.redo(),
        find: () => setFinding(true),
      }),
      [],
    ),
  )
  const onSelect = useCallback(
    ({ rowId, columnId, sum }: GridSelected) => {
      const form = forms.find(({ unit }) => unit === rowId)
      const row = form?.rows.get(columnId)
      const total = sum.numbers > 1 ? formatNumber(sum.sum) : null
      tellSelection(
        form && row ? `${form.name} – ${row.indicator} ${row.name}` : null,
        sum.cells > 1 ? shellText.selection(formatNumber(sum.cells), total) : null,
      )
    },
    [forms],
  )
  return (
    <>
      {isFinding && <FindBar grid={grid} onClose={() => setFinding(false)} />}
      <div className="grow">
        <EntryGrid
          label={figuresText.units.grid(periodTitle(period))}
          tallHead
          rows={rows}
          columns={columns}
          enterMoves={useViewSettings((settings) => settings.enterMoves)}
          onCommit={commit}
          onSelect={onSelect}
          onNotice={showNotice}
          handle={grid}
          autoFocus
        />
      </div>
    </>
  )
}

/** Where a change goes: a line is a unit, a column a line of its form. */
function useFormsCells(forms: readonly UnitForm[]): FormCells {
  return useMemo(
    () => ({
      find: ({ rowId: unit, columnId }) => {
        const row = forms.find((form) => form.unit === unit)?.rows.get(columnId)
        return row && { key: unitCellKey(unit, columnId), unit, row }
      },
      changeAt: (unit, rowId) => ({ rowId: unit, columnId: rowId, before: '', after: '' }),
    }),
    [forms],
  )
}

/** Reads the form of each unit and what the rules say of it. */
function useUnitForms(units: readonly { code: string; name: string }[], period: string) {
  const engine = useEngine()
  const forms = useQueries({
    queries: units.map(({ code }) => engineQuery(engine, 'figures.form', { unit: code, period, ledger: 'own' })),
    combine: combineForms,
  })
  const checks = useQueries({
    queries: units.map(({ code }) => engineQuery(engine, 'submissions.check', { unit: code, period })),
    combine: combineChecks,
  })
  const { data } = forms
  const built = useMemo(
    () =>
      units.flatMap(({ code, name }, place): UnitForm[] => {
        const form = data[place]
        if (!form || form.rows.length === 0) return []
        const rows = new Map(form.rows.map((row) => [rowIdOf(row), row]))
        return [{ unit: code, name, groups: form.groups, rows, findings: findingsByRow(checks[place]?.findings ?? []) }]
      }),
    [units, data, checks],
  )
  return { forms: built, isReading: forms.isReading, error: forms.error }
}

/** Declared once, so that React Query gives the same arrays while nothing changed. */
function combineForms(results: UseQueryResult<Output<'figures.form'>>[]) {
  return {
    data: results.map(({ data }) => data),
    error: results.find(({ error }) => error)?.error ?? null,
    isReading: results.some(({ isPending }) => isPending),
  }
}

function combineChecks(results: UseQueryResult<Output<'submissions.check'>>[]) {
  return results.map(({ data }) => data)
}
