import type { GridPage } from '../pages/gridPage.ts'
import { typeDangWithUnikey, type Keyboard } from './keyboardStreams.ts'

/** What a case of the battery works with: an empty form whose first lines are A01, A02, A03 … */
export type BatteryKit = { grid: GridPage; keys: Keyboard; fast: Keyboard }

/** One case: what is done, then what must stand where. `read` gives the actual value. */
type BatteryCase = {
  name: string
  run(kit: BatteryKit): Promise<void>
  read(kit: BatteryKit): Promise<string>
  want: string
}

const column = 'Kỳ này'
const texts = (...codes: string[]) => {
  return async ({ grid }: BatteryKit) => (await Promise.all(codes.map((code) => grid.text(code, column)))).join('|')
}

/** The thirteen cases of typing Vietnamese and working as in Excel that no free grid passed whole. */
export const typingBattery: readonly BatteryCase[] = [
  {
    name: 'type and Enter moves down',
    run: async ({ grid, keys }) => {
      await grid.select('A01', column)
      await keys.type('12')
      await keys.press('Enter')
      await keys.type('34')
      await keys.press('Enter')
    },
    read: texts('A01', 'A02'),
    want: '12|34',
  },
  {
    name: 'arrows, then type',
    run: async ({ grid, keys }) => {
      await grid.select('A01', column)
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) await keys.press(key)
      await keys.type('56')
      await keys.press('ArrowDown')
    },
    read: texts('A03'),
    want: '56',
  },
  {
    name: 'paste a block from Excel with a line break in a cell',
    run: async ({ grid, keys }) => {
      await grid.select('A04', column)
      await keys.paste('1.234\t9\r\n"dòng ""một""\nhai"\t8\r\n1.234,5\t7\r\n')
    },
    read: texts('A04', 'A05', 'A06'),
    want: '1.234|dòng "một"\nhai|1.234,5',
  },
  {
    name: 'one undo takes the whole paste back',
    run: async ({ keys }) => keys.press('Control+z'),
    read: texts('A04', 'A05', 'A06'),
    want: '||',
  },
  {
    name: 'copy a range',
    run: async ({ grid, keys }) => {
      await grid.select('A01', column)
      await keys.press('Shift+ArrowDown')
      await keys.press('Shift+ArrowDown')
      await keys.press('Control+c')
    },
    read: async ({ grid }) =>
      String(await grid.page.evaluate('navigator.clipboard.readText()')).replaceAll('\r\n', '\n'),
    want: '12\n34\n56\n',
  },
  {
    name: 'Delete empties a range',
    run: async ({ grid, keys }) => {
      await grid.select('A02', column)
      await keys.press('Shift+ArrowDown')
      await keys.press('Delete')
    },
    read: texts('A01', 'A02', 'A03'),
    want: '12||',
  },
  {
    name: 'a composition starts on a selected cell',
    run: async ({ grid, keys }) => {
      await grid.select('A07', column)
      await keys.compose(['d', 'đ', 'đa', 'đả', 'đản', 'đảng'])
      await keys.press('Enter')
    },
    read: texts('A07'),
    want: 'đảng',
  },
  {
    name: 'Unikey writes on a selected cell',
    run: async ({ grid, keys }) => {
      await grid.select('A08', column)
      await typeDangWithUnikey(keys)
      await keys.press('Enter')
    },
    read: texts('A08'),
    want: 'Đảng',
  },
  {
    name: 'Unikey writes fast',
    run: async ({ grid, fast }) => {
      await grid.select('A09', column)
      await typeDangWithUnikey(fast)
      await fast.press('Enter')
    },
    read: texts('A09'),
    want: 'Đảng',
  },
  {
    name: 'a word begins with a packet sign',
    run: async ({ grid, keys }) => {
      await grid.select('A10', column)
      await keys.packet('ư')
      await keys.type('oc')
      await keys.replace(2, 'ớc')
      await keys.press('Enter')
    },
    read: texts('A10'),
    want: 'ước',
  },
  {
    name: 'a packet sign that names its key',
    run: async ({ grid, keys }) => {
      await grid.select('A11', column)
      await keys.packet('ư', true)
      await keys.packet('a', true)
      await keys.press('Enter')
    },
    read: texts('A11'),
    want: 'ưa',
  },
  {
    name: 'F2 edits what stands there',
    run: async ({ grid, keys }) => {
      await grid.select('A01', column)
      await keys.press('F2')
      await keys.press('ArrowLeft')
      await keys.type('0')
      await keys.press('Enter')
    },
    read: texts('A01'),
    want: '102',
  },
  {
    name: 'a read-only cell stays as it is',
    run: async ({ grid, keys }) => {
      await grid.select('A12', 'ĐVT')
      await keys.type('x')
      await keys.press('Delete')
      await keys.paste('đè')
      await keys.press('F2')
      await keys.press('Escape')
    },
    read: async ({ grid }) => grid.text('A12', 'ĐVT'),
    want: 'lượt người',
  },
]
