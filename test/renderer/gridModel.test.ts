import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyHistory, redoStep, remember, undoStep } from '#renderer/ui/grid/model/editHistory.ts'
import { findInGrid } from '#renderer/ui/grid/model/findInGrid.ts'
import { gridAction } from '#renderer/ui/grid/model/gridAction.ts'
import {
  extendTo,
  rangeOf,
  readRowSelection,
  selectCell,
  selectionOnRow,
} from '#renderer/ui/grid/model/gridSelection.ts'
import type { GridChange, GridColumn, GridRow } from '#renderer/ui/grid/model/gridTypes.ts'
import { moveSelection } from '#renderer/ui/grid/model/moveSelection.ts'
import { nextEditable } from '#renderer/ui/grid/model/nextEditable.ts'
import { planClear, planFillDown } from '#renderer/ui/grid/model/planChanges.ts'
import { planPaste } from '#renderer/ui/grid/model/planPaste.ts'
import { sumSelection } from '#renderer/ui/grid/model/sumSelection.ts'

const columns: GridColumn[] = [
  { id: 'name', title: 'Tên', width: 'fill' },
  { id: 'a', title: 'A', width: 80 },
  { id: 'b', title: 'B', width: 80 },
]
const rows = [row('r1', 'Đảng ủy', '1', '2'), row('r2', 'Xã Trường Sơn', '3', ''), row('r3', 'Thị trấn', '', '5')]
const size = { rows: 3, columns: 3 }
const plainKey = { shift: false, ctrl: false, alt: false }

function row(id: string, name: string, ...texts: string[]): GridRow {
  const cells = texts.map((text) => ({ text, readOnly: false, ...(text === '' ? {} : { amount: Number(text) }) }))
  return { id, cells: [{ text: name, readOnly: true }, ...cells] }
}

describe('selection', () => {
  test('no key leads out of the grid', () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 2 }), column: fc.integer({ min: 0, max: 2 }) })
    const step = fc.integer({ min: -30, max: 30 })
    fc.assert(
      fc.property(place, step, step, fc.boolean(), (from, rowsBy, columnsBy, extend) => {
        const action = { kind: 'step', rows: rowsBy, columns: columnsBy, extend } as const
        const { active } = moveSelection(selectCell(from, size), action, size)
        expect(active.row).toBeGreaterThanOrEqual(0)
        expect(active.row).toBeLessThan(3)
        expect(active.column).toBeGreaterThanOrEqual(0)
        expect(active.column).toBeLessThan(3)
      }),
    )
  })

  test('Shift extends from the anchor, and each line knows its part', () => {
    const selection = extendTo(selectCell({ row: 2, column: 2 }, size), { row: 1, column: 1 }, size)
    expect(rangeOf(selection)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 })
    expect(selectionOnRow(selection, 0)).toBeNull()
    expect(readRowSelection(selectionOnRow(selection, 1))).toEqual({ left: 1, right: 2, active: 1 })
    expect(readRowSelection(selectionOnRow(selection, 2))).toEqual({ left: 1, right: 2, active: -1 })
  })

  test('Ctrl+End goes to the last cell', () => {
    const action = gridAction({ ...plainKey, key: 'End', ctrl: true }, 'idle', 'down', 20)
    expect(action).toEqual({ kind: 'edge', to: 'end', whole: true, extend: false })
  })

  test('Tab goes from one cell that can be typed in to the next, line after line', () => {
    expect(nextEditable({ row: 0, column: 2 }, 1, rows)).toEqual({ row: 1, column: 1 })
    expect(nextEditable({ row: 1, column: 1 }, -1, rows)).toEqual({ row: 0, column: 2 })
    expect(nextEditable({ row: 2, column: 2 }, 1, rows)).toBeNull()
  })

  test('a selection counts its cells and adds up its numbers', () => {
    expect(sumSelection({ top: 0, bottom: 1, left: 0, right: 2 }, rows)).toEqual({ cells: 6, numbers: 3, sum: 6 })
  })
})

describe('keys', () => {
  test('while a text is written, Backspace and letters are left to it', () => {
    for (const mode of ['entering', 'editing'] as const)
      for (const key of ['Backspace', 'Delete', 'a', 'đ', 'Home', 'Unidentified'])
        expect(gridAction({ ...plainKey, key }, mode, 'down', 20)).toBeNull()
  })

  test('arrows leave a new text and move the caret in an old one', () => {
    const down = { ...plainKey, key: 'ArrowDown' }
    expect(gridAction(down, 'entering', 'down', 20)).toMatchObject({ kind: 'step', rows: 1 })
    expect(gridAction(down, 'editing', 'down', 20)).toBeNull()
  })

  test('Enter goes down or right as set, Alt+Enter breaks the line', () => {
    const enter = { ...plainKey, key: 'Enter' }
    expect(gridAction(enter, 'entering', 'down', 20)).toMatchObject({ kind: 'step', rows: 1, columns: 0 })
    expect(gridAction(enter, 'entering', 'right', 20)).toEqual({ kind: 'next', by: 1 })
    expect(gridAction({ ...enter, alt: true }, 'entering', 'down', 20)).toEqual({ kind: 'newLine' })
  })

  test('keys of Unikey and of the language bar stay free', () => {
    expect(gridAction({ key: 'z', shift: false, ctrl: false, alt: true }, 'idle', 'down', 20)).toBeNull()
    expect(gridAction({ key: 'Shift', shift: true, ctrl: true, alt: false }, 'idle', 'down', 20)).toBeNull()
  })
})

describe('changes', () => {
  test('a paste leaves read-only cells alone and tells what fell outside', () => {
    const plan = planPaste([['x', '7', '8', '9']], selectCell({ row: 1, column: 0 }, size), rows, columns)
    expect(plan.changes).toEqual([
      { rowId: 'r2', columnId: 'a', before: '3', after: '7' },
      { rowId: 'r2', columnId: 'b', before: '', after: '8' },
    ])
    expect([plan.readOnly, plan.outside]).toEqual([1, 1])
  })

  test('one copied cell fills the whole selection', () => {
    const selection = extendTo(selectCell({ row: 0, column: 1 }, size), { row: 2, column: 1 }, size)
    expect(planPaste([['9']], selection, rows, columns).changes.map(({ after }) => after)).toEqual(['9', '9', '9'])
  })

  test('Delete and Ctrl+D', () => {
    expect(planClear({ top: 0, bottom: 2, left: 0, right: 1 }, rows, columns).map(({ rowId }) => rowId)).toEqual([
      'r1',
      'r2',
    ])
    expect(planFillDown({ top: 0, bottom: 2, left: 1, right: 1 }, rows, columns).map(({ after }) => after)).toEqual([
      '1',
      '1',
    ])
    expect(planFillDown({ top: 2, bottom: 2, left: 1, right: 1 }, rows, columns)).toEqual([
      { rowId: 'r3', columnId: 'a', before: '', after: '3' },
    ])
    expect(planFillDown({ top: 0, bottom: 0, left: 1, right: 1 }, rows, columns)).toEqual([])
  })

  test('whatever was done, undoing all and redoing all ends where it was', () => {
    const change = fc.record({ columnId: fc.constantFrom('a', 'b'), after: fc.string({ maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (typed) => {
        const cells = new Map<string, string>()
        const apply = (changes: readonly GridChange[]) => changes.forEach((it) => cells.set(it.columnId, it.after))
        let history = emptyHistory
        for (const { columnId, after } of typed) {
          const changes = [{ rowId: 'r', columnId, before: cells.get(columnId) ?? '', after }]
          apply(changes)
          history = remember(history, changes)
        }
        const end = new Map(cells)
        for (let step = undoStep(history); step; step = undoStep(history)) {
          apply(step.changes)
          history = step.history
        }
        expect([...cells.values()].every((text) => text === '')).toBe(true)
        for (let step = redoStep(history); step; step = redoStep(history)) {
          apply(step.changes)
          history = step.history
        }
        expect(cells).toEqual(end)
      }),
    )
  })

  test('search takes no notice of accents and goes round the end', () => {
    expect(findInGrid('truong son', { row: 0, column: 0 }, rows)).toEqual({ row: 1, column: 0 })
    expect(findInGrid('dang uy', { row: 2, column: 2 }, rows)).toEqual({ row: 0, column: 0 })
    expect(findInGrid('không có', { row: 0, column: 0 }, rows)).toBeNull()
  })
})
