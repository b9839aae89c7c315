import { isIsoDate } from '../isoDate.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import { unitInMessage } from './checkTree.ts'
import type { OrgUnit } from './orgUnit.ts'
import type { Merge, Split, TreeChange } from './treeChange.ts'
import { spanOn } from './unitAsOf.ts'

/** Why a change cannot be made, in one Vietnamese sentence; null when nothing stands against it. */
export function checkTreeChange(units: readonly OrgUnit[], change: TreeChange): string | null {
  if (!isIsoDate(change.on)) return `"${change.on}" không phải là một ngày có thật; hãy nhập lại ngày thay đổi.`
  const taken = units.find((unit) => foundIds(change).includes(unit.id))
  if (taken) return `Số định danh ${taken.id} của đơn vị mới đã dùng cho ${unitInMessage(taken)}.`
  const ids = touchedIds(change)
  for (const id of ids) {
    const reason = checkTouched(units, id, change)
    if (reason) return reason
  }
  if (change.kind === 'merge') return checkMerge(change)
  if (change.kind === 'split') return checkSplit(units, change)
  return null
}

/** The units that end with the change. */
export function dissolvedIds(change: TreeChange): number[] {
  if (change.kind === 'split') return change.continues ? [] : [change.unitId]
  if (change.kind !== 'merge') return []
  const { into } = change
  return change.unitIds.filter((id) => !('unitId' in into) || into.unitId !== id)
}

function touchedIds(change: TreeChange): number[] {
  if (change.kind === 'merge') return [...change.unitIds, ...('unitId' in change.into ? [change.into.unitId] : [])]
  return change.kind === 'split' ? [change.unitId, ...change.parts.flatMap((part) => part.childIds)] : [change.unitId]
}

function foundIds(change: TreeChange): number[] {
  if (change.kind === 'merge') return 'unitId' in change.into ? [] : [change.into.id]
  return change.kind === 'split' ? change.parts.map((part) => part.unit.id) : []
}

function checkTouched(units: readonly OrgUnit[], id: number, change: TreeChange): string | null {
  const unit = units.find((candidate) => candidate.id === id)
  if (!unit) return `Không có đơn vị số ${id} trong cây tổ chức.`
  const on = dateInVietnamese(change.on)
  const span = spanOn(unit, change.on)
  if (!span) return `${unitInMessage(unit)} không tồn tại vào ngày ${on}; hãy chọn đơn vị khác hoặc sửa ngày.`
  if (unit.spans.some((later) => later.from > change.on))
    return `${unitInMessage(unit)} đã có thay đổi ghi nhận sau ngày ${on}; hãy ghi các thay đổi theo thứ tự thời gian.`
  if (dissolvedIds(change).includes(id) && span.from === change.on)
    return `${unitInMessage(unit)} có thay đổi khác bắt đầu đúng ngày ${on}, nên không thể kết thúc vào ngày này.`
  return null
}

function checkMerge(change: Merge & TreeChange): string | null {
  if (new Set(change.unitIds).size < change.unitIds.length)
    return 'Một đơn vị được chọn hai lần để sáp nhập; hãy bỏ bớt một.'
  return dissolvedIds(change).length > 0 ? null : 'Chưa chọn đơn vị nào để sáp nhập.'
}

function checkSplit(units: readonly OrgUnit[], change: Split & TreeChange): string | null {
  if (change.parts.length === 0) return 'Chưa có đơn vị mới nào được tách ra; hãy thêm ít nhất một đơn vị.'
  const children = childrenOn(units, change.unitId, change)
  const given = change.parts.flatMap((part) => part.childIds)
  if (new Set(given).size < given.length) return 'Một đơn vị cấp dưới được giao cho hai đơn vị mới; hãy chọn một.'
  const stranger = given.find((id) => !children.some((child) => child.id === id))
  if (stranger !== undefined)
    return `Đơn vị số ${stranger} không trực thuộc đơn vị bị chia tách vào ngày ${dateInVietnamese(change.on)}.`
  const left = children.find((child) => !given.includes(child.id))
  if (!change.continues && left)
    return `${unitInMessage(left)} chưa được giao cho đơn vị mới nào; hãy chọn đơn vị cấp trên mới.`
  return null
}

/** The units directly below one on the day of the change. */
export function childrenOn(units: readonly OrgUnit[], parentId: number, change: TreeChange): OrgUnit[] {
  return units.filter((unit) => spanOn(unit, change.on)?.parentId === parentId)
}
