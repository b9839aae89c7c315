import { Loader, SegmentedControl, Select, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { calendarSides } from '#shared/domain/calendar/calendarEntry.ts'
import { dateParts } from '#shared/domain/isoDate.ts'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { calendarText as text } from '../../text/calendarText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { CalendarActions } from './CalendarActions.tsx'
import { filterEntries, monthsOf } from './calendarMonths.ts'
import { MonthCard } from './MonthCard.tsx'
import './calendar.css'

const route = getRouteApi('/lich-cong-tac')
const sides = ['all', ...calendarSides] as const

/** Lịch công tác: the year month by month, what the office owes and what it is owed, each line leading to its place. */
export function CalendarScreen() {
  const { today } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const thisYear = dateParts(today).year
  const year = yearOf(search.year) ?? thisYear
  const side = search.side ?? 'all'
  const wanted = { year, ...(side === 'all' ? {} : { side }) }
  const calendar = useEngineQuery('calendar.year', wanted)
  const filter = useFilter()
  const now = useRef<HTMLDivElement>(null)
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  const all = useMemo(() => calendar.data?.entries ?? [], [calendar.data])
  const fitting = useMemo(() => filterEntries(all, filter.words), [all, filter.words])
  const months = monthsOf(fitting)
  useEffect(() => {
    // Its answer may be a promise, which an effect must not give back.
    void now.current?.scrollIntoView({ block: 'start' })
  }, [year, calendar.isSuccess])
  const go = (part: { year?: string; side?: (typeof calendarSides)[number] | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...part }) as typeof old })
  return (
    <div className="screen filled calendarScreen">
      <h1 className="onlyPrinted">{text.printed(year, text.sides[side])}</h1>
      <div className="screenHead notPrinted">
        <h1>{text.title}</h1>
        <Select
          aria-label={text.year}
          w={90}
          allowDeselect={false}
          data={[thisYear - 2, thisYear - 1, thisYear, thisYear + 1].map(String)}
          value={String(year)}
          onChange={(value) => go({ year: value ?? String(year) })}
        />
        <SegmentedControl
          aria-label={text.side}
          size="xs"
          data={sides.map((value) => ({ value, label: text.sides[value] }))}
          value={side}
          onChange={(value) => go({ side: calendarSides.find((it) => it === value) })}
        />
        <FilterField label={text.filter} {...filter.field} />
        <Text role="status">{text.count(formatNumber(fitting.length), formatNumber(all.length))}</Text>
        <CalendarActions wanted={wanted} />
      </div>
      <Failure error={calendar.error} />
      {calendar.isPending && <Loader aria-label={shellText.loading} />}
      {calendar.data && fitting.length === 0 && <Text>{text.nothing}</Text>}
      {/* Scrolled by keys as well. */}
      <div className="grow monthList" role="region" aria-label={text.title} tabIndex={0} data-region>
        {fitting.length > 0 &&
          months.map(({ month, entries }) => {
            const isNow = year === thisYear && month === dateParts(today).month
            return (
              <div key={month} ref={isNow ? now : undefined}>
                <MonthCard month={month} entries={entries} isNow={isNow} />
              </div>
            )
          })}
      </div>
    </div>
  )
}

function yearOf(text: string | undefined): number | null {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : null
}
