import { addDays, isIsoDate, type IsoDate } from '../isoDate.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import { findCycles } from './findCycles.ts'
import { fullName } from './fullName.ts'
import type { OrgUnit, UnitLink, UnitSpan } from './orgUnit.ts'
import { spanOn } from './unitAsOf.ts'

type TreeFault = {
  kind:
    | 'duplicateId'
    | 'duplicateCode'
    | 'duplicateUid'
    | 'duplicateStatCode'
    | 'badSpan'
    | 'overlap'
    | 'noSpan'
    | 'parentMissing'
    | 'parentAbsent'
    | 'cycle'
    | 'badLink'
  unitId: number
  /** One Vietnamese sentence: what is wrong, and where. */
  message: string
}

/** Everything that keeps `units` and `links` from being a dated tree; empty when all is well. */
export function checkTree(units: readonly OrgUnit[], links: readonly UnitLink[]): TreeFault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return [
    ...checkIdentities(units),
    ...units.flatMap(checkSpans),
    ...units.flatMap((unit) => checkParents(unit, byId)),
    ...checkStatCodes(units),
    ...findCycles(units).map(cycleFault),
    ...links.flatMap((link) => checkLink(link, byId)),
  ]
}

/** A unit in a message: "Huyện Lục Nam (mã 218)", by its latest name. */
export function unitInMessage(unit: OrgUnit): string {
  const latest = unit.spans.at(-1)
  return latest ? `${fullName(latest)} (mã ${unit.code})` : `Đơn vị mã ${unit.code}`
}

function checkIdentities(units: readonly OrgUnit[]): TreeFault[] {
  return [
    ...repeated(units, (unit) => String(unit.id)).map((unit) =>
      fault('duplicateId', unit, `có số định danh ${unit.id} đã dùng cho đơn vị khác`),
    ),
    ...repeated(units, (unit) => unit.code).map((unit) =>
      fault('duplicateCode', unit, 'trùng mã với đơn vị khác; mỗi đơn vị cần một mã riêng'),
    ),
    ...repeated(units, (unit) => unit.uid).map((unit) =>
      fault('duplicateUid', unit, `trùng định danh trao đổi "${unit.uid}" với đơn vị khác`),
    ),
  ]
}

function repeated(units: readonly OrgUnit[], keyOf: (unit: OrgUnit) => string): OrgUnit[] {
  const seen = new Set<string>()
  return units.filter((unit) => seen.size === seen.add(keyOf(unit)).size)
}

function checkSpans(unit: OrgUnit): TreeFault[] {
  if (unit.spans.length === 0) return [fault('noSpan', unit, 'chưa có khoảng thời gian tồn tại nào')]
  const bad = unit.spans.filter((span) => !isRightSpan(span))
  if (bad.length > 0) return [fault('badSpan', unit, 'có khoảng thời gian sai: ngày kết thúc phải sau ngày bắt đầu')]
  const overlapping = unit.spans.find((span, place) => overlapsNext(span, unit.spans[place + 1]))
  if (!overlapping) return []
  const from = dateInVietnamese(overlapping.from)
  return [
    fault('overlap', unit, `có hai khoảng thời gian chồng nhau hoặc sai thứ tự, kể từ khoảng bắt đầu ngày ${from}`),
  ]
}

function isRightSpan(span: UnitSpan): boolean {
  return isIsoDate(span.from) && (span.until === null || (isIsoDate(span.until) && span.from < span.until))
}

function overlapsNext(span: UnitSpan, next: UnitSpan | undefined): boolean {
  return next !== undefined && (span.until === null || next.from < span.until)
}

function checkParents(unit: OrgUnit, byId: ReadonlyMap<number, OrgUnit>): TreeFault[] {
  return unit.spans.flatMap((span) => {
    if (span.parentId === null) return []
    const parent = byId.get(span.parentId)
    if (!parent)
      return [fault('parentMissing', unit, `thuộc đơn vị cấp trên số ${span.parentId} không có trong cây tổ chức`)]
    const gap = firstDayWithout(parent, span)
    if (gap === null) return []
    return [
      fault(
        'parentAbsent',
        unit,
        `thuộc ${unitInMessage(parent)}, nhưng ngày ${dateInVietnamese(gap)} đơn vị này không tồn tại`,
      ),
    ]
  })
}

/** The first day of `span` on which `parent` does not exist; null when it exists throughout. */
function firstDayWithout(parent: OrgUnit, span: UnitSpan): IsoDate | null {
  let day = span.from
  while (span.until === null || day < span.until) {
    const held = spanOn(parent, day)
    if (!held) return day
    if (held.until === null) return null
    day = held.until
  }
  return null
}

/** Two units with the same statistical code on the same day: a ghost left over from an import. */
function checkStatCodes(units: readonly OrgUnit[]): TreeFault[] {
  const owners = Map.groupBy(
    units.flatMap((unit) => unit.spans.map((span) => ({ unit, span }))),
    ({ span }) => span.statCode,
  )
  owners.delete(null)
  return [...owners.values()].flatMap((rows) =>
    rows.flatMap((row, place) => {
      const other = rows
        .slice(0, place)
        .find((earlier) => earlier.unit !== row.unit && holdTogether(earlier.span, row.span))
      const code = row.span.statCode ?? ''
      return other
        ? [fault('duplicateStatCode', row.unit, `trùng mã thống kê ${code} với ${unitInMessage(other.unit)}`)]
        : []
    }),
  )
}

function holdTogether(a: UnitSpan, b: UnitSpan): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)
}

function cycleFault({ unit, on }: { unit: OrgUnit; on: IsoDate }): TreeFault {
  return fault(
    'cycle',
    unit,
    `trở thành cấp trên của chính mình từ ngày ${dateInVietnamese(on)}; hãy chọn lại đơn vị cấp trên`,
  )
}

function checkLink(link: UnitLink, byId: ReadonlyMap<number, OrgUnit>): TreeFault[] {
  const before = byId.get(link.predecessorId)
  const after = byId.get(link.successorId)
  const unitId = link.successorId
  if (!before || !after)
    return [
      {
        kind: 'badLink',
        unitId,
        message: `Liên kết kế thừa theo "${link.document}" nhắc tới một đơn vị không có trong cây tổ chức.`,
      },
    ]
  const on = dateInVietnamese(link.on)
  if (!spanOn(before, addDays(link.on, -1)))
    return [fault('badLink', before, `được ghi là đơn vị cũ nhưng không tồn tại trước ngày ${on}`)]
  return spanOn(after, link.on)
    ? []
    : [fault('badLink', after, `được ghi là đơn vị mới nhưng không tồn tại vào ngày ${on}`)]
}

function fault(kind: TreeFault['kind'], unit: OrgUnit, what: string): TreeFault {
  return { kind, unitId: unit.id, message: `${unitInMessage(unit)} ${what}.` }
}
