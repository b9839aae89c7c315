import { describe, expect, it } from 'vitest'
import { changedTarget, isTarget } from '../../renderer/src/app/changedTarget.ts'

describe('where a refused file goes', () => {
  const folder = { outDir: 'D:\\báo cáo', year: 2022 }
  const file = { path: 'D:\\a.xlsx', unit: '218' }
  const [inFolder, another] = ['D:\\báo cáo\\BC.docx', { kind: 'name', name: 'BC_2.docx' }] as const

  it('is told from what was to be read', () => {
    expect(isTarget(folder, inFolder)).toBe(true)
    expect(isTarget({ outDir: 'D:\\' }, 'D:\\BC.docx')).toBe(true)
    expect(isTarget(folder, 'D:\\báo cáo cũ\\BC.docx')).toBe(false)
    expect(isTarget({ path: 'D:\\đến.xlsx', out: 'D:\\sửa.xlsx' }, 'D:\\đến.xlsx')).toBe(false)
    expect(isTarget({ unit: '218' }, 'D:\\a.xlsx')).toBe(false)
  })

  it('takes another name, in a set of files by the name it had', () => {
    expect(changedTarget(file, 'D:\\a.xlsx', { kind: 'name', name: 'a_2.xlsx' })).toEqual({
      path: 'D:\\a_2.xlsx',
      unit: '218',
    })
    const once = changedTarget(folder, inFolder, another)
    expect(once).toEqual({ ...folder, renamed: [{ from: 'BC.docx', to: 'BC_2.docx' }] })
    const twice = changedTarget(once, 'D:\\báo cáo\\BC_2.docx', { kind: 'name', name: 'BC_3.docx' })
    expect(twice).toEqual({ ...folder, renamed: [{ from: 'BC.docx', to: 'BC_3.docx' }] })
  })

  it('takes another folder', () => {
    expect(changedTarget(folder, inFolder, { kind: 'folder', folder: 'E:\\' }).outDir).toBe('E:\\')
    expect(changedTarget(file, 'D:\\a.xlsx', { kind: 'folder', folder: '/media/usb' }).path).toBe('/media/usb/a.xlsx')
    expect(changedTarget(file, 'D:\\a.xlsx', { kind: 'again' })).toBe(file)
  })
})
