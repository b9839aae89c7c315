import { packageContentSchema, type PackageContent } from '#shared/domain/exchange/packageContent.ts'
import type { PackageHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import { totalsMatch } from '#shared/domain/exchange/packageTotals.ts'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { findOfficeKeysById } from '../keys/officeKeys.ts'
import { unpackJson } from './packedJson.ts'
import type { ColumnNames } from './reportBody.ts'
import { openSealed } from './sealing.ts'

/** The content of a package, or the sentence that says why it cannot be used. */
type OpenedContent = { content: PackageContent } | { fault: string }

/** Opens a package's payload and checks it against its header and against the columns kept here. Changes nothing. */
export function openContent(
  db: ReadDatabase,
  header: PackageHeader,
  payload: Buffer,
  columns: ColumnNames,
): OpenedContent {
  const packed = header.sealed ? unseal(db, header, payload) : payload
  if (!packed) return { fault: 'Tệp được niêm phong cho một khóa mà máy này không có. Hãy xin nơi gửi lập lại tệp.' }
  const unpacked = unpackJson(packed)
  if (unpacked?.digest !== header.digest)
    return { fault: 'Nội dung tệp không khớp mã kiểm tra. Hãy xin nơi gửi gửi lại.' }
  const parsed = packageContentSchema.safeParse(unpacked.value)
  if (!parsed.success)
    return { fault: `Nội dung tệp sai quy cách tại “${parsed.error.issues[0]?.path.join('.') ?? ''}”.` }
  const fault = headerFault(header, parsed.data) ?? columnFault(parsed.data, columns)
  return fault ? { fault } : { content: parsed.data }
}

function unseal(db: ReadDatabase, header: PackageHeader, payload: Buffer): Buffer | null {
  const keys = header.sealed && findOfficeKeysById(db, header.sealed.receiverKey)
  return header.sealed && keys ? openSealed(payload, header.sealed, keys.sealing, header.id) : null
}

function headerFault(header: PackageHeader, content: PackageContent): string | null {
  if (content.unit !== header.sender.uid || content.units[0]?.uid !== header.sender.uid)
    return 'Đơn vị trong nội dung khác đơn vị ghi ngoài tệp. Hãy xin nơi gửi gửi lại.'
  if (content.period.code !== header.period) return 'Kỳ trong nội dung khác kỳ ghi ngoài tệp. Hãy xin nơi gửi gửi lại.'
  if (!totalsMatch(header.totals, content))
    return 'Tổng kiểm tra ghi ngoài tệp không khớp nội dung. Hãy xin nơi gửi gửi lại.'
  const period = parsePeriodCode(header.period)
  const quarters = period ? quartersOf(period).map(({ code }) => code) : []
  const places = content.reports.map(({ unit, quarter }) => `${unit} ${quarter}`)
  if (new Set(places).size < places.length) return 'Một đơn vị có hai báo cáo cho cùng một quý trong tệp.'
  return content.reports.every(({ quarter }) => quarters.includes(quarter))
    ? null
    : 'Tệp có báo cáo của quý ngoài kỳ. Hãy xin nơi gửi gửi lại.'
}

function columnFault({ reports, scales }: PackageContent, { byKey }: ColumnNames): string | null {
  const keys = new Set(
    reports.flatMap((report) =>
      [report.own, report.childrenTotal, report.ownNotes, report.childrenTotalNotes].flatMap((cells) =>
        Object.keys(cells),
      ),
    ),
  )
  const unknown = [...keys].filter((key) => !byKey.has(key))
  if (unknown.length > 0)
    return `Danh mục ở đây chưa có chỉ tiêu ${unknown.slice(0, 5).join(', ')}. Hãy nhập danh mục mới trước.`
  const rescaled = [...keys].find((key) => Object.hasOwn(scales, key) && scales[key] !== byKey.get(key)?.scale)
  return rescaled ? `Chỉ tiêu ${rescaled} ở nơi gửi có số chữ số thập phân khác ở đây. Hãy thống nhất danh mục.` : null
}
