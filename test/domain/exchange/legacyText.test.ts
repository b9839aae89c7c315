import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findLegacyText } from '#shared/domain/text/legacyEncoding.ts'
import { fromTcvn3 } from '#shared/domain/text/tcvn3.ts'
import { fromVni } from '#shared/domain/text/vni.ts'

const tcvn3: readonly (readonly [string, string])[] = [
  ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
  ['TiÕp c«ng d©n ®Þnh kú', 'Tiếp công dân định kỳ'],
  ['gi¶i quyÕt ®¬n th\u00AD khiÕu n¹i, tè c¸o', 'giải quyết đơn thư khiếu nại, tố cáo'],
  ['Quy chÕ d©n chñ ë c¬ së', 'Quy chế dân chủ ở cơ sở'],
  ['b\u00B8o c¸o kÕt qu¶ thùc hiÖn', 'báo cáo kết quả thực hiện'],
  ['§¶ng uû x· ®· häp 3 cuéc', 'Đảng uỷ xã đã họp 3 cuộc'],
]
const vni: readonly (readonly [string, string])[] = [
  ['MOÄT SOÁ ÑIEÅM MÔÙI CUÛA LUAÄT', 'MỘT SỐ ĐIỂM MỚI CỦA LUẬT'],
  ['THÖÏC HIEÄN DAÂN CHUÛ ÔÛ CÔ SÔÛ', 'THỰC HIỆN DÂN CHỦ Ở CƠ SỞ'],
  ['Toå chöùc ñoái thoaïi vôùi nhaân daân', 'Tổ chức đối thoại với nhân dân'],
  ['giaûi quyeát ñôn thö khieáu naïi', 'giải quyết đơn thư khiếu nại'],
  ['ñaõ tieáp coâng daân ñònh kyø', 'đã tiếp công dân định kỳ'],
]

test.each(tcvn3)('TCVN3 “%s”', (old, wanted) => {
  expect(fromTcvn3(old)).toBe(wanted)
  expect(findLegacyText(old)).toEqual({ encoding: 'TCVN3 (ABC)', converted: wanted })
})

test.each(vni)('VNI “%s”', (old, wanted) => {
  expect(fromVni(old)).toBe(wanted)
  expect(findLegacyText(old)).toEqual({ encoding: 'VNI', converted: wanted })
})

test('every sign of TCVN3 stands for a letter of its own', () => {
  const signs = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index))
  const letters = signs.map(fromTcvn3).filter((letter, index) => letter !== signs[index])
  expect(letters).toHaveLength(73)
  expect(new Set(letters).size).toBe(letters.length)
})

test('no false alarm on the sample’s sentences, whole or in pieces, nor on units, symbols and other languages', () => {
  const sentences = sentencesIn(
    JSON.parse(readFileSync(new URL('../../../templates/sample/narratives.json', import.meta.url), 'utf8')),
  )
  const directive = readFileSync(new URL('../../../templates/directives/09-CT-TU.txt', import.meta.url), 'utf8').split(
    '\n',
  )
  const others = [
    '120 m², 5 m³ · 3,5 ha',
    '© 2022 ® ™ – café, naïve, über, façade',
    'São Paulo, Zürich',
    '§ 5 µm ± 2 °C',
    '· một · hai',
  ]
  const all = [...sentences, ...directive, ...others].flatMap((text) => [
    text,
    text.normalize('NFD'),
    ...text.split(/(?<=[,.;])/),
  ])
  expect(all.length).toBeGreaterThan(1_000)
  expect(all.filter((text) => findLegacyText(text.normalize('NFC')) !== null)).toEqual([])
})

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(sentencesIn) : []
}
