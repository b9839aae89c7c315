import { getRouteApi } from '@tanstack/react-router'
import type { taskParts } from '../../app/routes/taskParts.ts'
import { tasksText } from '../../text/tasksText.ts'
import { ScreenParts } from '../../ui/ScreenParts.tsx'
import { AssignmentsPart } from './AssignmentsPart.tsx'
import { CellsPart } from './CellsPart.tsx'
import { DocumentsPart } from './DocumentsPart.tsx'
import { PrioritiesPart } from './PrioritiesPart.tsx'
import './tasks.css'

const route = getRouteApi('/nhiem-vu')
const { parts: text } = tasksText
type PartName = (typeof taskParts)[number]

/** Nhiệm vụ: what the directive and what follows from it order, of whom, by when, and how far it is. */
export function TasksScreen() {
  const { part = 'assignments' } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (part: PartName) => void navigate({ search: (old) => ({ ...old, part }) })
  return (
    <ScreenParts
      className="screen filled"
      panelClassName="grow taskPart"
      part={part}
      onGo={go}
      parts={{
        assignments: { title: text.assignments, view: <AssignmentsPart /> },
        documents: { title: text.documents, view: <DocumentsPart /> },
        cells: { title: text.cells, view: <CellsPart /> },
        priorities: { title: text.priorities, view: <PrioritiesPart /> },
      }}
    />
  )
}
