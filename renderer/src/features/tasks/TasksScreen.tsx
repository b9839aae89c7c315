import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { taskParts } from '../../app/routes/taskParts.ts'
import { tasksText } from '../../text/tasksText.ts'
import { AssignmentsPart } from './AssignmentsPart.tsx'
import { CellsPart } from './CellsPart.tsx'
import { DocumentsPart } from './DocumentsPart.tsx'
import { PrioritiesPart } from './PrioritiesPart.tsx'
import './tasks.css'

const route = getRouteApi('/nhiem-vu')
const panels = { assignments: AssignmentsPart, documents: DocumentsPart, cells: CellsPart, priorities: PrioritiesPart }

/** Nhiệm vụ: what the directive and what follows from it order, of whom, by when, and how far it is. */
export function TasksScreen() {
  const { part = 'assignments' } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (next: string | null) => {
    const known = taskParts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, part: known }) })
  }
  return (
    <Tabs className="screen filled" value={part} onChange={go} keepMounted={false} data-region>
      <Tabs.List>
        {taskParts.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {tasksText.parts[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {taskParts.map((name) => {
        const Part = panels[name]
        return (
          <Tabs.Panel key={name} value={name} className="grow taskPart">
            <Part />
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}
