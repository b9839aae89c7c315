import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const place = { unit: '218', period: '2022-Q1' } as const
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)

beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

async function addDialogue(on: string, values: Record<string, string> = {}): Promise<number> {
  const { id, faults } = await call('registers.add', {
    register: 'doi-thoai',
    unit: '218',
    on,
    values: { noi_dung: 'Đối thoại với nông dân', loai: 'Định kỳ', chu_tri: 'Bí thư cấp ủy', ...values },
  })
  expect(faults).toEqual([])
  return id ?? 0
}

async function proposalOf(indicator: string, loaiHinh: string) {
  const { proposals } = await call('registers.propose', place)
  const found = proposals.find((it) => it.indicator === indicator && it.loaiHinh === loaiHinh)
  if (!found) throw new Error(`no proposal for ${indicator}`)
  return found
}

async function figureOf(indicator: string, loaiHinh: string) {
  const { rows } = await call('figures.form', place)
  const row = rows.find((it) => it.indicator === indicator && it.loaiHinh === loaiHinh)
  return { figure: row?.figure ?? null, note: row?.note ?? null }
}

describe('events of a register', () => {
  it('are added as typed, found without diacritics, changed, removed and put back', async () => {
    const kept = await addDialogue('10/1/2022', { nguoi_du: '1.250' })
    const list = await call('registers.list', { unit: 'BG', below: true, text: 'doi thoai voi NONG' })
    expect(list.events.map((it) => [it.id, it.on, it.loaiHinh, it.shown['nguoi_du'], it.unit.code])).toEqual([
      [kept, '2022-01-10', 'C', '1.250', '218'],
    ])
    expect(await call('registers.change', { id: kept, values: { nguoi_du: '', y_kien: '15' } })).toEqual({ faults: [] })
    const [changed] = (await call('registers.list', { register: 'doi-thoai' })).events
    expect(changed?.values).toMatchObject({ y_kien: 15, loai: 'dinh-ky' })
    expect(changed?.values).not.toHaveProperty('nguoi_du')
    await call('registers.remove', { ids: [kept] })
    expect((await call('registers.list', {})).total).toBe(0)
    expect((await proposalOf('E02', 'C')).entries).toBe(0)
    expect((await call('registers.list', { removed: true })).events.map((it) => it.isRemoved)).toEqual([true])
    expect(await call('registers.restore', { ids: [kept] })).toEqual({ restored: 1 })
    expect((await proposalOf('E02', 'C')).entries).toBe(1)
  })

  it('are not kept with a fault: each faulty field is named', async () => {
    const before = await call('registers.list', {})
    const result = await call('registers.add', {
      register: 'doi-thoai',
      unit: '218',
      on: '30/2/2022',
      loaiHinh: '-',
      values: { loai: 'lạ', y_kien: 'nhiều', khong_co: '' },
    })
    expect(result.id).toBeNull()
    expect(result.faults.map((it) => it.field).sort()).toEqual([
      'chu_tri',
      'khong_co',
      'loai',
      'noi_dung',
      'on',
      'y_kien',
    ])
    expect(await call('registers.list', {})).toEqual(before)
    expect(await failureOf(call('registers.list', { register: 'la' }))).toMatchObject({ code: 'unknownRegister' })
    const early = await call('registers.add', {
      register: 'hop-ban-chi-dao',
      unit: '218',
      on: '1/1/2000',
      values: { noi_dung: 'a', loai: 'khac' },
    })
    expect(early.faults.map((it) => it.field)).toEqual(['unit'])
  })

  it('keep a file with its digest and give it back byte for byte', async () => {
    const [path, copy] = [join(engine.folder, 'Kết luận.pdf'), join(engine.folder, 'bản sao.pdf')]
    writeFileSync(path, 'nội dung tệp')
    const [event] = (await call('registers.list', { register: 'doi-thoai' })).events
    const id = event?.id ?? 0
    const file = await call('registers.attach', { id, field: 'ket_luan', path })
    expect(file).toMatchObject({ name: 'Kết luận.pdf', size: readFileSync(path).length })
    await call('registers.saveFile', { id, field: 'ket_luan', path: copy })
    expect(readFileSync(copy)).toEqual(readFileSync(path))
    expect((await call('registers.list', { text: 'ket luan.pdf' })).total).toBe(1)
    expect(await failureOf(call('registers.attach', { id, field: 'noi_dung', path }))).toMatchObject({
      code: 'badInput',
    })
  })
})

describe('a pasted table', () => {
  const table =
    'Ngày tổ chức\tNội dung\tHình thức\tLượt người dự\tĐơn vị báo cáo\n15/1/2022\tQuán triệt\tHội nghị\t100\t\n16/1/2022\tQuán triệt\tHội nghị\t40\tHuyện Yên Thế'

  it('is kept whole, once; a second paste of the same rows adds nothing', async () => {
    const input = { register: 'tuyen-truyen', unit: '218', text: table }
    expect(await call('registers.import', { ...input, dryRun: true })).toMatchObject({ added: 0, duplicates: [] })
    expect(await call('registers.import', input)).toMatchObject({ added: 2, duplicates: [], faults: [] })
    expect(await call('registers.import', input)).toMatchObject({ added: 0, duplicates: [2, 3] })
    expect((await call('registers.list', { register: 'tuyen-truyen', unit: '215' })).total).toBe(1)
  })

  it('is refused whole for one faulty cell', async () => {
    const rows = [
      ['17/1/2022', 'Tốt', 'Hội nghị', '5'],
      ['17/13/2022', 'Xấu', 'Hội nghị', '5'],
    ]
    const result = await call('registers.import', { register: 'tuyen-truyen', unit: '218', rows })
    expect(result).toMatchObject({ added: 0, faults: [{ row: 2, column: 'Ngày tổ chức', text: '17/13/2022' }] })
    expect((await call('registers.list', { text: 'Tốt' })).total).toBe(0)
  })
})

describe('proposals', () => {
  it('are taken through the saving of figures, into blank cells only, and say what stands behind them', async () => {
    await addDialogue('14/3/2022', { y_kien: '5', nguoi_du: '60' })
    await call('figures.save', { ...place, cells: [{ indicator: 'E08', loaiHinh: 'C', text: '99' }] })
    const proposed = await proposalOf('E07', 'C')
    expect(proposed).toMatchObject({
      proposed: { state: 'number', value: 60 },
      entries: 2,
      incomplete: 1,
      standing: 'new',
    })
    expect(await proposalOf('E08', 'C')).toMatchObject({ proposed: { value: 20 }, standing: 'differs', choice: null })
    const result = await call('registers.take', place)
    expect(result.overridden).toBe(0)
    expect(result.changed).toBe(result.taken)
    expect(await figureOf('E02', 'C')).toEqual({ figure: { state: 'number', value: 2 }, note: null })
    expect((await figureOf('E08', 'C')).figure).toEqual({ state: 'number', value: 99 })
    const { changes } = await call('figures.history', { ...place, indicator: 'E02', loaiHinh: 'C' })
    expect(changes).toHaveLength(1)
    const behind = await call('registers.behind', { ...place, indicator: 'E08', loaiHinh: 'C' })
    expect(behind.value).toBe(20)
    expect(behind.entries.map((it) => [it.on, it.adds, it.registerName])).toEqual([
      ['2022-01-10', 15, 'Tiếp xúc, đối thoại'],
      ['2022-03-14', 5, 'Tiếp xúc, đối thoại'],
    ])
  })

  it('can be overridden with a reason, which keeps both; the reason goes when the proposal is taken after all', async () => {
    const cell = { indicator: 'E08', loaiHinh: 'C' } as const
    const override = (reason?: string) =>
      call('registers.take', { ...place, cells: [{ ...cell, text: '22', ...(reason ? { reason } : {}) }] })
    expect(await failureOf(override())).toEqual({
      code: 'reasonMissing',
      details: { column: 'E08/C', proposed: '20', typed: '22' },
    })
    expect((await figureOf('E08', 'C')).figure).toEqual({ state: 'number', value: 99 })
    expect(await override('thêm 2 ý kiến qua đơn')).toMatchObject({ taken: 0, overridden: 1 })
    expect(await figureOf('E08', 'C')).toEqual({
      figure: { state: 'number', value: 22 },
      note: 'Số theo sổ: 20. Lý do ghi khác: thêm 2 ý kiến qua đơn',
    })
    expect((await proposalOf('E08', 'C')).choice).toEqual({
      choice: 'overridden',
      proposed: 20,
      reason: 'thêm 2 ý kiến qua đơn',
      isStale: false,
    })
    await addDialogue('15/3/2022', { y_kien: '7' })
    const { period } = await call('registers.propose', place)
    expect(period).toBe('2022-Q1')
    await addDialogue('13/3/2022', { y_kien: '1' })
    expect((await proposalOf('E08', 'C')).choice).toMatchObject({ proposed: 20, isStale: true })
    await call('registers.take', { ...place, cells: [cell] })
    expect((await figureOf('E08', 'C')).note).toBeNull()
    expect(await proposalOf('E08', 'C')).toMatchObject({
      standing: 'same',
      choice: { choice: 'taken', isStale: false },
    })
  })

  it('come from the committees too', async () => {
    const { id } = await call('committees.save', { unit: '218', loaiHinh: 'C', from: '2022-01-05' })
    const member = { committee: id, governmentPost: '', fields: 'chung', loaiHinh: [], from: '2022-01-05', until: null }
    await call('committees.saveMember', { ...member, name: 'Nguyễn Văn A', role: 'head', partyPost: 'Bí thư Huyện ủy' })
    expect(await proposalOf('A05', 'C')).toMatchObject({
      proposed: { value: 1 },
      registers: ['committees'],
      entries: 1,
    })
    expect(await proposalOf('A08', '-')).toMatchObject({ proposed: { value: 1 } })
    const behind = await call('registers.behind', { ...place, indicator: 'A05', loaiHinh: 'C' })
    expect(behind.entries).toMatchObject([{ register: 'committees', title: 'Ban chỉ đạo Lục Nam', adds: 1 }])
  })

  it('say "không phát sinh" where a register holds nothing, and leave out what the unit does not report', async () => {
    expect((await proposalOf('M01', '-')).proposed).toEqual({ state: 'none' })
    await call('registers.add', {
      register: 'tuyen-truyen',
      unit: '218',
      on: '1/2/2022',
      loaiHinh: 'X',
      values: { noi_dung: 'ở xã', hinh_thuc: 'hoi-nghi' },
    })
    const { leftOut } = await call('registers.propose', place)
    expect(leftOut).toContainEqual({ indicator: 'B01', loaiHinh: 'X', register: 'tuyen-truyen', entries: 1 })
  })

  it('are for quarters, and refused in an issued report like any figure', async () => {
    expect(await failureOf(call('registers.propose', { unit: '218', period: '2022-H1' }))).toMatchObject({
      code: 'periodDoesNotFit',
    })
    expect(
      await failureOf(call('registers.take', { ...place, cells: [{ indicator: 'A13', loaiHinh: 'X' }] })),
    ).toMatchObject({ code: 'unknownColumn' })
  })
})

describe('a register added at run time', () => {
  const definition = {
    code: 'thon',
    name: 'Thôn, tổ dân phố',
    label: '',
    isDraft: false,
    item: 4,
    tasks: ['4.2'],
    validFrom: '2021-01-01',
    validUntil: null,
    note: null,
    loaiHinh: ['X' as const],
    dateName: 'Ngày thành lập',
    fields: [
      { type: 'text' as const, code: 'ten', name: 'Tên', required: true },
      { type: 'date' as const, code: 'ngay_thoi', name: 'Ngày thôi', required: false },
    ],
    title: 'ten',
    feeds: [{ indicator: 'F04', measure: { how: 'count' as const }, time: 'standing' as const, until: 'ngay_thoi' }],
  }

  it('is a definition and nothing else: it takes a paste and proposes its figure', async () => {
    expect(await call('registers.saveDefinition', { definition })).toEqual({ code: 'thon', revision: 1 })
    const { units } = await call('units.tree', { on: '2022-01-01' })
    const commune = units.find((it) => it.kind === 'commune')?.code ?? ''
    await call('registers.import', {
      register: 'thon',
      unit: commune,
      text: '1/1/2021\tThôn A\n1/1/2021\tThôn B\t1/2/2022',
    })
    const { proposals } = await call('registers.propose', { unit: commune, period: '2022-Q1' })
    expect(proposals.find((it) => it.indicator === 'F04')).toMatchObject({
      proposed: { value: 1 },
      registers: ['thon'],
    })
  })

  it('is kept by revision, through a file, and may not change what its events mean', async () => {
    const path = join(engine.folder, 'sổ.json')
    await call('registers.exportDefinition', { register: 'thon', path })
    expect(await call('registers.importDefinition', { path })).toEqual({ code: 'thon', revision: 2 })
    const fields = [{ type: 'number' as const, code: 'ten', name: 'Tên', required: true, unit: 'tên', scale: 0 }]
    expect(
      await failureOf(call('registers.saveDefinition', { definition: { ...definition, fields, feeds: [] } })),
    ).toMatchObject({
      code: 'registerRefused',
    })
    const { registers } = await call('registers.definitions', {})
    expect(registers.find((it) => it.definition.code === 'thon')).toMatchObject({
      revision: 2,
      origin: 'office',
      events: 2,
    })
  })
})
