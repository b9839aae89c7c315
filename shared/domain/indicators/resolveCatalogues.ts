import type { Indicator } from './indicator.ts'
import type { IndicatorCatalogue, IndicatorCatalogueFile } from './indicatorCatalogue.ts'

type LaterFile = Extract<IndicatorCatalogueFile, { basedOn: string }>

/**
 * Catalogue files made whole, oldest first. Throws a Vietnamese sentence when two carry the same version or the same first
 * day, when a version stands on one that is not among them, or removes a code that it does not have.
 */
export function resolveCatalogues(files: readonly IndicatorCatalogueFile[]): IndicatorCatalogue[] {
  const ordered = [...files].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const resolved = new Map<string, IndicatorCatalogue>()
  for (const file of ordered) {
    mustBeNew(file, resolved)
    resolved.set(file.version, 'basedOn' in file ? applyChanges(file, resolved) : file)
  }
  return [...resolved.values()]
}

function mustBeNew(file: IndicatorCatalogueFile, resolved: ReadonlyMap<string, IndicatorCatalogue>): void {
  for (const other of resolved.values()) {
    if (other.version === file.version) throw new Error(`Danh mục chỉ tiêu ${file.version} có hai bản; hãy bỏ một bản.`)
    if (other.validFrom === file.validFrom)
      throw new Error(`Danh mục ${other.version} và ${file.version} cùng có hiệu lực từ ${file.validFrom}.`)
  }
}

function applyChanges(file: LaterFile, resolved: ReadonlyMap<string, IndicatorCatalogue>): IndicatorCatalogue {
  const { basedOn, changes, removed, ...head } = file
  const base = resolved.get(basedOn)
  if (!base)
    throw new Error(`Danh mục ${file.version} dựa trên ${basedOn}, nhưng không có danh mục ${basedOn} trước đó.`)
  const missing = removed.find((code) => !base.indicators.some((indicator) => indicator.code === code))
  if (missing)
    throw new Error(`Danh mục ${file.version} bỏ chỉ tiêu ${missing}, nhưng ${basedOn} không có chỉ tiêu này.`)
  const kept = base.indicators.filter((indicator) => !removed.includes(indicator.code))
  return { ...head, groups: base.groups, indicators: changes.reduce(withChange, kept) }
}

function withChange(indicators: Indicator[], change: Indicator): Indicator[] {
  if (indicators.some((indicator) => indicator.code === change.code))
    return indicators.map((indicator) => (indicator.code === change.code ? change : indicator))
  const place = indicators.findLastIndex((indicator) => indicator.group <= change.group) + 1
  return [...indicators.slice(0, place), change, ...indicators.slice(place)]
}
