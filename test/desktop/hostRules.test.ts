import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeFault } from '#hosts/describeFault.ts'
import { createFileLog, logFiles } from '#hosts/fileLog.ts'
import { createFolderMemory } from '#hosts/folderMemory.ts'
import { mustBeLocalFolder } from '#hosts/localFolder.ts'
import { saveSupportBundle } from '#hosts/supportBundle.ts'
import { readZip } from '#engine/files/zip/readZip.ts'
import { testFolder } from '#test/support/testEngine.ts'
import { afterGraphicsCrash, chosenGraphics, freshGraphics } from '../../electron/main/graphicsSettings.ts'
import { readLaunchArguments } from '../../electron/main/launchArguments.ts'
import { placeOnScreen } from '../../electron/main/windowPlacement.ts'

let folder: ReturnType<typeof testFolder>
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

describe('the log', () => {
  const secret = 'Nguyễn Văn Bí Mật 12345'

  test('keeps kinds, codes and places, and no word of a message', () => {
    const log = createFileLog(folder.path, 'du-lieu')
    const error = Object.assign(new TypeError(`${secret} C:\\Users\\Bí Mật\\x.docx`), { code: 'SQLITE_CONSTRAINT' })
    error.stack = `TypeError: ${secret}\n    at save (C:\\Users\\Bí Mật\\resources\\app.asar\\out\\main\\engineProcess.js:12:7)\n    at ${secret} (node:fs:1:1)`
    log({ event: 'incident', incident: 'abc', method: 'figures.save', error })
    const text = readFileSync(join(folder.path, 'nhat-ky-du-lieu.log'), 'utf8')
    expect(text).not.toMatch(/Bí Mật|12345|docx/)
    expect(JSON.parse(text)).toMatchObject({
      incident: 'abc',
      method: 'figures.save',
      fault: { kind: 'TypeError', code: 'SQLITE_CONSTRAINT', at: ['out/main/engineProcess.js:12:7'] },
    })
  })

  test('takes anything that is thrown', () => {
    for (const thrown of [undefined, null, secret, { message: secret }])
      expect(JSON.stringify(describeFault(thrown))).not.toContain('Bí')
    expect(describeFault(Object.assign(new Error(), { code: `${secret}` })).code).toBeNull()
  })

  test('turns over at 2 MB and keeps five files', () => {
    const log = createFileLog(folder.path, 'cua-so')
    const file = join(folder.path, 'nhat-ky-cua-so.log')
    for (let turn = 0; turn < 7; turn += 1) {
      writeFileSync(file, `${turn}`.repeat(2 * 1024 * 1024))
      log({ event: 'turned' })
    }
    expect(logFiles(folder.path)).toHaveLength(5)
    expect(statSync(file).size).toBeLessThan(1_000)
    expect(readFileSync(join(folder.path, 'nhat-ky-cua-so.4.log'), 'utf8')[0]).toBe('3')
  })

  test('drops what is older than 30 days when it is opened', () => {
    const old = join(folder.path, 'nhat-ky-cua-so.1.log')
    writeFileSync(old, 'cũ')
    utimesSync(old, new Date('2022-01-01'), new Date('2022-01-01'))
    createFileLog(folder.path, 'cua-so', () => new Date('2022-01-30'))
    expect(existsSync(old)).toBe(true)
    createFileLog(folder.path, 'cua-so', () => new Date('2022-02-01'))
    expect(existsSync(old)).toBe(false)
  })

  test('goes into the support bundle with the versions, and nothing else does', () => {
    createFileLog(folder.path, 'cua-so')({ event: 'started' })
    writeFileSync(join(folder.path, 'thu-ky-qcdc.db'), secret)
    const path = join(folder.path, 'gói.zip')
    saveSupportBundle(path, folder.path, { thuKyQcdc: '1.2.3' })
    const { names } = readZip(readFileSync(path))
    expect([...names].sort()).toEqual(['nhat-ky/nhat-ky-cua-so.log', 'phien-ban.json'])
  })
})

describe('the folder of the live data', () => {
  const environment = { OneDrive: 'D:\\Đám mây\\OneDrive - UBND', LOCALAPPDATA: 'C:\\Users\\Ánh\\AppData\\Local' }

  test.each([
    '\\\\may-chu\\chung',
    '//may-chu/chung',
    'D:\\Đám mây\\OneDrive - UBND\\x',
    'd:\\đám mây\\onedrive - ubnd',
    'C:\\Users\\Ánh\\OneDrive\\x',
    'E:\\OneDrive - Tỉnh ủy',
  ])('is refused in %s', (path) => expect(() => mustBeLocalFolder(path, environment)).toThrow('fileNotWritable'))
  test.each(['D:\\Số liệu', 'C:\\Users\\Ánh\\AppData\\Local\\ThuKyQCDC', 'D:\\OneDriveCu', '/home/ánh'])(
    'is taken in %s',
    (path) => expect(() => mustBeLocalFolder(path, environment)).not.toThrow(),
  )
})

describe('the command line', () => {
  const file = join('/', 'Gói số liệu.qcdc')
  test('asks for a screen, a file and the safe mode', () => {
    expect(readLaunchArguments(['x.exe', '--man-hinh=nhap-so-lieu', '--an-toan', file])).toEqual({
      screen: 'nhap-so-lieu',
      file,
      isSafeMode: true,
    })
  })
  test.each(['--man-hinh=../x', '--man-hinh=', '--man-hinh=A B', 'gói.qcdc', '--x=/a.qcdc', '/a.exe', '--inspect'])(
    'gives nothing for %s',
    (argument) => {
      expect(readLaunchArguments(['x.exe', argument])).toEqual({ screen: null, file: null, isSafeMode: false })
    },
  )
})

describe('graphics', () => {
  test('goes off at the second crash and stays as a person chooses', () => {
    const once = afterGraphicsCrash(freshGraphics)
    expect([once.acceleration, afterGraphicsCrash(once).acceleration]).toEqual([true, false])
    expect(afterGraphicsCrash(chosenGraphics(true)).acceleration).toBe(true)
    expect(afterGraphicsCrash(chosenGraphics(false)).acceleration).toBe(false)
  })
})

describe('a window left on a screen', () => {
  const small = { x: 0, y: 0, width: 1366, height: 728 }
  const right = { x: 1366, y: 0, width: 1920, height: 1040 }
  const left = { x: 1500, y: 100, width: 1200, height: 700 }

  test('stays where it was while enough of it shows', () => {
    expect(placeOnScreen(left, [small, right])).toBe(left)
    const half = { ...left, x: 1300 }
    expect(placeOnScreen(half, [small, right])).toBe(half)
  })
  test('comes to the first screen when its own has gone, no larger than that', () => {
    expect(placeOnScreen(left, [small])).toEqual({ x: 83, y: 14, width: 1200, height: 700 })
    expect(placeOnScreen({ ...left, width: 3000, height: 2000 }, [small])).toEqual(small)
  })
  test('comes back when its title bar is above or below every screen', () => {
    expect(placeOnScreen({ x: 0, y: -200, width: 1200, height: 700 }, [small]).y).toBeGreaterThanOrEqual(0)
    expect(placeOnScreen({ x: 0, y: 700, width: 1200, height: 700 }, [small]).y).toBeLessThan(100)
  })
})

describe('remembered folders', () => {
  test('come back by purpose, and fall back when they have gone', () => {
    const file = join(folder.path, 'thu-muc.json')
    const memory = createFolderMemory(file, 'C:\\Tài liệu')
    expect(memory.folderFor('xuat')).toBe('C:\\Tài liệu')
    memory.remember('xuat', join(folder.path, 'báo cáo.docx'))
    memory.remember('nhap', join(folder.path, 'không có', 'x.xlsx'))
    const again = createFolderMemory(file, 'C:\\Tài liệu')
    expect([again.folderFor('xuat'), again.folderFor('nhap'), again.folderFor('__proto__')]).toEqual([
      folder.path,
      'C:\\Tài liệu',
      'C:\\Tài liệu',
    ])
  })
  test('a broken file remembers nothing', () => {
    const file = join(folder.path, 'thu-muc.json')
    writeFileSync(file, '{"xuat":')
    expect(createFolderMemory(file, 'D:\\').folderFor('xuat')).toBe('D:\\')
  })
})
