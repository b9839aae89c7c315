import { describe, expect, test } from 'vitest'
import { shellKeyAction } from '#renderer/app/keyboard/shellKey.ts'
import { findingsByRow } from '#renderer/features/figures/buildFigureRows.ts'
import { changeShown, figureShown, figureTyped } from '#renderer/features/figures/figureTexts.ts'
import { rowWindow } from '#renderer/ui/grid/model/rowWindow.ts'
import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import fc from 'fast-check'

const bare = { ctrl: false, alt: false, shift: false, inText: false }

describe('keys of the shell', () => {
  test('undo belongs to a text field while it has the focus', () => {
    expect(shellKeyAction({ ...bare, key: 'z', ctrl: true })).toEqual({ kind: 'screenCommand', name: 'undo' })
    expect(shellKeyAction({ ...bare, key: 'z', ctrl: true, inText: true })).toBeNull()
  })

  test('letters alone, Alt+Z and Ctrl+Shift stay free for the Vietnamese keyboards', () => {
    for (const key of ['a', 'z', 'Shift', 'Control']) expect(shellKeyAction({ ...bare, key })).toBeNull()
    expect(shellKeyAction({ ...bare, key: 'z', alt: true })).toBeNull()
    expect(shellKeyAction({ ...bare, key: 'Shift', ctrl: true, shift: true })).toBeNull()
  })

  test('F9 checks, Alt+← goes back, Ctrl+3 opens the third screen', () => {
    expect(shellKeyAction({ ...bare, key: 'F9' })).toEqual({ kind: 'screenCommand', name: 'check' })
    expect(shellKeyAction({ ...bare, key: 'ArrowLeft', alt: true })).toEqual({ kind: 'back' })
    expect(shellKeyAction({ ...bare, key: '3', ctrl: true })).toEqual({ kind: 'goTo', screen: 2 })
  })
})

describe('figures in cells', () => {
  test('blank, 0, không phát sinh and không áp dụng are shown apart', () => {
    const measure = { kind: 'flow', scale: 0 }
    const shown = [null, { state: 'number', value: 0 }, { state: 'none' }, { state: 'notApplicable' }] as const
    expect(shown.map((figure) => figureShown(figure, measure))).toEqual(['', '0', 'không phát sinh', 'không áp dụng'])
  })

  test('what editing starts from reads back as the same figure, at every scale', () => {
    const indicator = { code: 'A01', name: 'Chỉ tiêu', unit: 'cuộc', kind: 'flow' } as const
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.nat(1_000_000_000), (scale, value) => {
        const typed = figureTyped({ state: 'number', value }, { kind: 'flow', scale })
        expect(parseTypedFigure(typed, { ...indicator, scale })).toEqual({
          ok: true,
          figure: { state: 'number', value },
        })
      }),
    )
  })

  test('a change is shown in per cent, and not where there is nothing to compare with', () => {
    const number = (value: number) => ({ state: 'number', value }) as const
    expect(changeShown(number(41), number(37))).toBe('+10,8%')
    expect(changeShown(number(18), number(407))).toBe('-95,6%')
    expect([changeShown(number(1), number(0)), changeShown(null, number(1)), changeShown(number(1), null)]).toEqual([
      '',
      '',
      '',
    ])
  })

  test('an error hides a warning on the same cell, whatever their order', () => {
    const columns = [{ indicator: 'A01', loaiHinh: '-' }]
    const told = { columns, section: null, canOverride: false, suggestion: '' }
    const error = { ...told, rule: 1, severity: 'error', message: 'sai' } as const
    const warning = { ...told, rule: 2, severity: 'warning', message: 'lạ' } as const
    for (const findings of [
      [error, warning],
      [warning, error],
    ])
      expect(findingsByRow(findings.map((it) => ({ ...it, columns: [...it.columns] }))).get('A01/-')?.severity).toBe(
        'error',
      )
  })
})

test('the drawn lines always hold the view, and stay few', () => {
  fc.assert(
    fc.property(
      fc.nat(200_000),
      fc.integer({ min: 100, max: 1_000 }),
      fc.integer({ min: 1, max: 9_000 }),
      (scrolled, height, count) => {
        const top = Math.min(scrolled, Math.max(0, count * 24 - height))
        const { from, to } = rowWindow(top, height, 24, count)
        expect(from).toBeLessThanOrEqual(Math.floor(top / 24))
        expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / 24)))
        expect(to - from).toBeLessThanOrEqual(Math.max(120, Math.ceil(height / 24) + 64))
      },
    ),
  )
})
