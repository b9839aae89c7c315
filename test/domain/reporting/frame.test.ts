import { expect, test } from 'vitest'
import { buildFrame } from '#shared/domain/reporting/buildFrame.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { handFacts, issuerOfCode, outlineOf, province } from './handmadeFacts.ts'

const frameOf = (given: Partial<ReportFacts>) => buildFrame(handFacts({}, given))

test('a district committee: number under ten with a zero, its head signs', () => {
  expect(frameOf({ number: 5, issuedOn: '2022-03-05', signer: { name: 'Nguyễn Văn An', capacity: 'head' } })).toEqual({
    superiorBody: 'HUYỆN ỦY LỤC NAM',
    issuingBody: 'BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ',
    numberLine: 'Số 05-BC/BCĐ',
    placeAndDate: 'Lục Nam, ngày 05 tháng 3 năm 2022',
    documentType: 'BÁO CÁO',
    abstract: 'kết quả thực hiện quy chế dân chủ ở cơ sở quý I năm 2022,\nnhiệm vụ trọng tâm quý II năm 2022',
    signature: { authority: 'TRƯỞNG BAN', position: '', name: 'Nguyễn Văn An' },
    enclosure: '(Kèm theo phụ lục số liệu)',
    recipients: [
      '- Ban Dân vận Tỉnh ủy (báo cáo),',
      '- Thường trực Huyện ủy (báo cáo),',
      '- Thành viên Ban Chỉ đạo,',
      '- Các cơ quan, đơn vị và các xã, thị trấn thuộc huyện,',
      '- Lưu Văn phòng Huyện ủy.',
    ],
  })
})

test('Ban Dân vận Tỉnh ủy: a deputy signs K/T, never T/M', () => {
  const frame = frameOf({
    unit: province,
    number: 27,
    issuedOn: '2022-04-05',
    signer: { name: 'Trần Thị Bình', capacity: 'deputy' },
  })
  expect(frame).toMatchObject({
    superiorBody: 'TỈNH ỦY BẮC GIANG',
    issuingBody: 'BAN DÂN VẬN',
    numberLine: 'Số 27-BC/BDVTU',
    placeAndDate: 'Bắc Giang, ngày 05 tháng 4 năm 2022',
    signature: { authority: 'K/T TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN', name: 'Trần Thị Bình' },
  })
})

test('a city committee; month 02 keeps its zero; an acting head signs Q.', () => {
  const frame = frameOf({
    issuer: issuerOfCode('213'),
    number: 112,
    issuedOn: '2022-02-20',
    signer: { name: 'Lê Minh', capacity: 'acting' },
  })
  expect(frame).toMatchObject({
    superiorBody: 'THÀNH ỦY BẮC GIANG',
    numberLine: 'Số 112-BC/BCĐ',
    placeAndDate: 'Bắc Giang, ngày 20 tháng 02 năm 2022',
    signature: { authority: 'Q. TRƯỞNG BAN', position: '', name: 'Lê Minh' },
  })
})

test('a draft of the annual report of Yên Thế: room for number and day', () => {
  const frame = frameOf({
    issuer: issuerOfCode('215'),
    reportType: 'annual',
    outline: outlineOf('annual'),
    period: { code: '2022', kind: 'year', year: 2022, index: 1, from: '2021-12-15', cutOff: '2022-12-14' },
  })
  expect(frame).toMatchObject({
    superiorBody: 'HUYỆN ỦY YÊN THẾ',
    numberLine: 'Số      -BC/BCĐ',
    placeAndDate: 'Yên Thế, ngày       tháng 12 năm 2022',
    abstract: 'kết quả thực hiện quy chế dân chủ ở cơ sở năm 2022,\nphương hướng, nhiệm vụ năm 2023',
    signature: { authority: 'TRƯỞNG BAN', position: '', name: '' },
  })
})
