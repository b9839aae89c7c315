import type { ConsolidationFacts } from '#shared/domain/consolidation/consolidationFacts.ts'
import type { Indicator } from '#shared/domain/indicators/indicator.ts'

const everyone: Indicator['reportedBy'] = ['district', 'commune', 'agency', 'enterprise']

/** One indicator of each way of adding up, in the shape of the shipped catalogue. */
export const sampleIndicators: readonly Indicator[] = [
  indicator({ code: 'A01', kind: 'flow', reportedBy: everyone }),
  indicator({ code: 'A02', kind: 'money', scale: 1, reportedBy: everyone }),
  indicator({ code: 'D07', kind: 'openingStock', overTime: 'first', reportedBy: everyone }),
  indicator({ code: 'D12', kind: 'flow', loaiHinh: ['X'], reportedBy: ['commune', 'district'] }),
  indicator({ code: 'D13', kind: 'flow', loaiHinh: ['X'], scale: 1, reportedBy: ['commune', 'district'] }),
  indicator({
    ...{ code: 'D16', kind: 'ratio', loaiHinh: ['X'], scale: 1, overUnits: 'ratio', overTime: 'ratio' },
    ratio: { numerator: 'D13', denominator: 'D12' },
  }),
  indicator({ code: 'E02', kind: 'flow', loaiHinh: ['X', 'C', 'D'], reportedBy: everyone }),
  indicator({ code: 'K01', kind: 'stock', loaiHinh: ['C', 'D'], overTime: 'last', reportedBy: everyone }),
  indicator({ code: 'Q01', kind: 'stock', overUnits: 'none', overTime: 'last', reportedBy: everyone }),
  indicator({ code: 'T01', kind: 'text', overUnits: 'none', overTime: 'none', reportedBy: everyone }),
]

/** The columns of the sample indicators; ids have gaps, as after a catalogue changed. */
export const sampleColumns: ConsolidationFacts['columns'] = sampleIndicators
  .filter(({ kind }) => kind !== 'text')
  .flatMap(({ code, loaiHinh }) =>
    (loaiHinh.length > 0 ? loaiHinh : (['-'] as const)).map((one) => ({ indicator: code, loaiHinh: one })),
  )
  .map((column, place) => ({ ...column, id: place * 2 + 1 }))

/** The id of a column of the sample indicators. */
export function columnId(indicatorCode: string, loaiHinh = '-'): number {
  const found = sampleColumns.find((column) => column.indicator === indicatorCode && column.loaiHinh === loaiHinh)
  if (!found) throw new Error(`no column ${indicatorCode}/${loaiHinh} in the sample`)
  return found.id
}

function indicator(given: Partial<Indicator> & Pick<Indicator, 'code' | 'kind'>): Indicator {
  return {
    ...{ group: given.code.slice(0, 1), name: `Chỉ tiêu ${given.code}`, unit: 'cuộc', loaiHinh: [], reportedBy: [] },
    ...{ overUnits: 'sum', overTime: 'sum', scale: 0, ratio: null, source: 'thử', isDraft: true },
    ...given,
  }
}
