import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { shortList } from '../../format/shortList.ts'
import { homeText } from '../../text/homeText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { useFittingCount } from './useFittingCount.ts'

/** The height of one task in the list, in px: see `.homeTasks.tall li`. */
const taskHeight = 47

/** How many are shown at least. */
const least = 4

/** The directive's tasks whose date has passed. */
export function OverdueTasks() {
  const { today } = usePlace()
  const tasks = useEngineQuery('tasks.list', { on: today, state: 'overdue' })
  const overdue = tasks.data?.assignments ?? []
  const list = useRef<HTMLUListElement>(null)
  const { shown, left } = shortList(overdue, useFittingCount(list, taskHeight, least))
  return (
    <section className="homeCard fills">
      <h1>{homeText.overdueTasks}</h1>
      <Failure error={tasks.error} />
      {tasks.data && overdue.length === 0 && <Text>{homeText.noOverdueTasks}</Text>}
      <ul
        className="homeTasks tall"
        ref={list}
        style={{ flex: `1 1 ${taskHeight * Math.min(least, overdue.length)}px` }}
      >
        {shown.map(({ task, unit, title, unitName, due }) => (
          <li key={`${task} ${unit}`}>
            <Link to="/nhiem-vu" search={{ task, unit }}>
              {task} {title}
            </Link>
            <span>
              {unitName} · {homeText.due} {formatDate(due)}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <Text>{homeText.moreTasks(formatNumber(left))}</Text>}
      <Link to="/nhiem-vu">{homeText.allTasks}</Link>
    </section>
  )
}
