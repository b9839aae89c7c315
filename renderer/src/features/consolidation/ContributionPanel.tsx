import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { usePlace } from '../../app/place.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { consolidationText } from '../../text/consolidationText.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import type { ConsolidatedIndicator } from './buildConsolidationRows.ts'

type Props = {
  indicator: ConsolidatedIndicator | undefined
  period: string
  ref: Ref<HTMLElement>
  /** Called before a link is followed. */
  onLeave(): void
}

/** Which units a total is made of; each leads to its own cell, or down to what it is made of itself. */
export function ContributionPanel({ indicator, period, ref, onLeave }: Props) {
  const { unit } = usePlace()
  if (!indicator)
    return (
      <aside ref={ref} className="contributions" aria-label={consolidationText.contributions}>
        {consolidationText.chooseRow}
      </aside>
    )
  const cell = `${indicator.code}/${Object.keys(indicator.byLoaiHinh)[0] ?? '-'}`
  return (
    <aside
      ref={ref}
      className="contributions"
      aria-label={consolidationText.contributions}
      data-region
      onClickCapture={onLeave}
    >
      <h2>
        {indicator.code} {indicator.name}
      </h2>
      {indicator.kind === 'ratio' && <Text>{consolidationText.ratioHint}</Text>}
      <LoaiHinhTable indicator={indicator} />
      <table className="plainTable">
        <caption>{consolidationText.contributions}</caption>
        <tbody>
          <tr>
            <td>
              <Link to="/nhap-so-lieu" search={{ unit, period, cell }}>
                {consolidationText.ownFigure}
              </Link>
            </td>
            <td className="number">{shownAmount(indicator.own)}</td>
            <td />
          </tr>
          {indicator.children.map((child) => (
            <tr key={child.unit}>
              <td>
                <Link
                  to="/nhap-so-lieu"
                  search={{ unit: child.unit, period, cell }}
                  aria-label={consolidationText.toCell(child.name)}
                >
                  {child.name}
                </Link>
              </td>
              <td className="number">{shownAmount(child.value)}</td>
              <td>
                <Link
                  to="/tong-hop"
                  search={{ unit: child.unit, period, indicator: indicator.code }}
                  aria-label={consolidationText.toConsolidation(child.name)}
                >
                  {consolidationText.below}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  )
}

function LoaiHinhTable({ indicator }: { indicator: ConsolidatedIndicator }) {
  const parts = (['X', 'C', 'D'] as const).flatMap((loaiHinh) => {
    const value = indicator.byLoaiHinh[loaiHinh]
    return value === undefined ? [] : [{ loaiHinh, value }]
  })
  if (parts.length < 2) return null
  return (
    <table className="plainTable">
      <caption>{consolidationText.byLoaiHinh}</caption>
      <tbody>
        {parts.map(({ loaiHinh, value }) => (
          <tr key={loaiHinh}>
            <td>{loaiHinhNames[loaiHinh]}</td>
            <td className="number">{shownAmount(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function shownAmount(value: number | null): string {
  return value === null ? consolidationText.noContribution : formatNumber(value)
}
