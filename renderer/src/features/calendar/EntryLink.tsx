import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePlace } from '../../app/place.ts'
import type { Entry } from './calendarMonths.ts'

/** Leads from an entry to its place: the board of a period, a task, a unit, a register of findings to be mended, the scores of a year. */
export function EntryLink({ entry: { target, side }, children }: { entry: Entry; children: ReactNode }) {
  const { office } = usePlace()
  const unit = office.unit.code
  switch (target.kind) {
    case 'report':
      return side === 'owed' ? (
        <Link to="/lich-bao-cao" search={{ unit, period: target.period }}>
          {children}
        </Link>
      ) : (
        <Link to="/van-ban" search={{ unit, period: target.period }}>
          {children}
        </Link>
      )
    case 'task':
      return (
        <Link
          to="/nhiem-vu"
          search={{ unit: target.unit ?? unit, task: target.task, scope: target.unit === null ? 'all' : 'own' }}
        >
          {children}
        </Link>
      )
    case 'unit':
      return (
        <Link to="/don-vi" search={{ unit, focus: target.unit }}>
          {children}
        </Link>
      )
    case 'register':
      return (
        <Link to="/so-theo-doi" search={{ unit, register: target.register }}>
          {children}
        </Link>
      )
    case 'score':
      return (
        <Link to="/cham-diem" search={{ unit, period: `${target.year}-Q4` }}>
          {children}
        </Link>
      )
  }
}
