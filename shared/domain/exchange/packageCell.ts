import type { FigureValue } from '../figures/figure.ts'
import type { PackageCell } from './packageContent.ts'

/** A figure as a package writes it. */
export function toPackageCell(figure: FigureValue): PackageCell {
  switch (figure.state) {
    case 'number':
      return figure.value
    case 'none':
      return 'none'
    case 'notApplicable':
      return 'na'
  }
}

/** A figure as it was before it was written into a package. */
export function fromPackageCell(cell: PackageCell): FigureValue {
  if (typeof cell === 'number') return { state: 'number', value: cell }
  return { state: cell === 'none' ? 'none' : 'notApplicable' }
}
