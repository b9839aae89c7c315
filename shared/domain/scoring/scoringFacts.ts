import type { AssignmentState } from '../directiveTasks/assignmentState.ts'
import type { IsoDate } from '../isoDate.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import type { SubmissionState } from '../periods/period.ts'

/** One report a unit owed in the year. `errors` counts what the consistency rules call errors; null where nothing came. */
export type ScoredReport = {
  period: string
  state: SubmissionState
  due: IsoDate | null
  received: IsoDate | null
  errors: number | null
}

/** One assignment that fell due in the year. */
export type ScoredTask = {
  document: string
  task: string
  title: string
  due: IsoDate
  state: AssignmentState
  doneOn: IsoDate | null
}

/** A unit's own committee against the rules that bind it; `committee` is null where none is recorded. */
type ScoredComposition = {
  committee: number | null
  rules: number
  findings: readonly { rule: string; message: string }[]
}

/** An indicator over the year, with everything below the unit; an integer of 10^-scale, null where nothing is known. */
export type ScoredFigure = { name: string; value: number | null; scale: number }

/** Everything the automatic points of one unit and year rest on. */
export type ScoringFacts = {
  unitKind: UnitKind
  year: number
  reports: readonly ScoredReport[]
  tasks: readonly ScoredTask[]
  /** Null where no rule binds this kind of unit. */
  composition: ScoredComposition | null
  /** By indicator code. */
  figures: Readonly<Record<string, ScoredFigure>>
}
