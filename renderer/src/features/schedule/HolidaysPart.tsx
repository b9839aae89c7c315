import { Button, Loader, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'
import type { Holiday, Schedule } from '#shared/domain/periods/schedule.ts'
import { formatDate } from '../../format/formatDate.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { DueDates } from './DueDates.tsx'
import { HolidayForm } from './HolidayForm.tsx'
import { PasteHolidays } from './PasteHolidays.tsx'
import { useSchedule } from './useSchedule.ts'

/** The days off of a year, which the office adds and takes out; beside them what becomes of the due dates. */
export function HolidaysPart({ period }: { period: string }) {
  const { entry, isPending, error, isSaving, save } = useSchedule(period)
  const [year, setYear] = useState(() => parsePeriodCode(period)?.year ?? 2022)
  if (isPending) return <Loader aria-label={shellText.loading} />
  if (!entry) return <Failure error={error} />
  const before = entry.content
  const keep = (holidays: readonly Holiday[], sentence: string) => {
    const content: Schedule = { ...before, holidays: holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
    save(content, () => showUndoNotice(sentence, () => save(before, () => undefined)))
  }
  const add = (added: readonly Holiday[]) => {
    const [first] = added
    const sentence =
      first && added.length === 1 ? text.holidayAdded(first.name) : text.holidaysAdded(String(added.length))
    keep([...before.holidays, ...added], sentence)
  }
  const ofYear = before.holidays.filter(({ from, to }) => from.slice(0, 4) <= `${year}` && `${year}` <= to.slice(0, 4))
  return (
    <div className="scheduleColumns">
      <section>
        <Failure error={error} />
        <div className="holidayHead">
          <NumberInput
            label={text.year}
            w={90}
            min={2000}
            max={2100}
            value={year}
            onChange={(value) => typeof value === 'number' && value >= 2000 && value <= 2100 && setYear(value)}
          />
          <Text c="var(--ink-2)">
            {text.everyYear(before.yearlyHolidays.map(({ day, month, name }) => `${name} ${day}/${month}`).join('; '))}
          </Text>
        </div>
        <table className="plainTable" aria-label={text.holidays(String(year))}>
          <thead>
            <tr>
              <th>{text.holidayColumn.from}</th>
              <th>{text.holidayColumn.to}</th>
              <th>{text.holidayColumn.name}</th>
              <th>{text.holidayColumn.source}</th>
              <th>{text.holidayColumn.work}</th>
            </tr>
          </thead>
          <tbody>
            {ofYear.map((holiday) => (
              <tr key={`${holiday.from} ${holiday.to} ${holiday.name}`}>
                <td>{formatDate(holiday.from)}</td>
                <td>{formatDate(holiday.to)}</td>
                <td>{holiday.name}</td>
                <td>{holiday.source}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={isSaving}
                    aria-label={text.removeNamed(holiday.name)}
                    onClick={() =>
                      keep(
                        before.holidays.filter((one) => one !== holiday),
                        text.holidayRemoved(holiday.name),
                      )
                    }
                  >
                    {text.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {ofYear.length === 0 && <Text>{text.noHoliday}</Text>}
        <HolidayForm isSaving={isSaving} onAdd={(holiday) => add([holiday])} />
        <PasteHolidays isSaving={isSaving} onAdd={add} />
      </section>
      <DueDates schedule={before} year={year} />
    </div>
  )
}
