import { expect, test } from 'vitest'
import { reportFileName } from '#shared/domain/reporting/reportFileName.ts'
import { handFacts, province } from './handmadeFacts.ts'

test('file names hold number, symbol, period and unit in plain letters', () => {
  expect(reportFileName(handFacts({}, { number: 12 }))).toBe('12-BC-BCD_QuyI-2022_LucNam')
  expect(reportFileName(handFacts({}))).toBe('BC-BCD_QuyI-2022_LucNam')
  const period = {
    code: '2022-H1',
    kind: 'halfYear',
    year: 2022,
    index: 1,
    from: '2021-12-15',
    cutOff: '2022-06-14',
  } as const
  expect(reportFileName(handFacts({}, { unit: province, number: 5, period }))).toBe(
    '05-BC-BDVTU_6ThangDau-2022_BacGiang',
  )
})

test('an office that wants its letters in file names gets them', () => {
  const facts = handFacts({}, { number: 12 })
  const issuer = { ...facts.issuer, fileNameAccents: true }
  expect(reportFileName({ ...facts, issuer })).toBe('12-BC-BCĐ_QuýI-2022_LụcNam')
})
