import type { Consolidation, UnitName } from '../consolidation/consolidation.ts'
import type { IsoDate } from '../isoDate.ts'
import type { Issuer, Signer } from '../orgTree/issuer.ts'
import type { AssignmentState } from '../directiveTasks/assignmentState.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import type { Period, ReportTypeCode, SubmissionState } from '../periods/period.ts'
import type { Outline } from '../submissions/outline.ts'
import type { ReportTable } from './reportModel.ts'

/** One expected unit of the submission board. `parent` is the code of the unit it reports to. */
export type BoardUnit = {
  unit: UnitName
  parent: string | null
  state: SubmissionState
  due: IsoDate | null
  received: IsoDate | null
}

/** One order of the directive to one unit, in its state on the day the report is about. */
export type AssignmentFact = {
  task: string
  title: string
  unit: UnitName
  state: AssignmentState
  /** The deadline for people to read. */
  deadlineAsWritten: string
  /** Whether the words of the order, or the office, set a day: to be done by it, or from it on. */
  isDated: boolean
  /** Number and date of the document that proves it is done. */
  proof: { number: string; date: IsoDate | null } | null
  /** How many files prove it. */
  evidence: number
}

/** The party cells (chi bộ) that the directive has reached, and how many units say so. */
export type DisseminationFact = { reached: number; inAll: number; reporting: number }

/** A text a unit wrote, by the section of its outline and the text indicator (T01 to T07, F03) that section answers. */
export type NarrativeFact = { unit: UnitName; section: string; textIndicator: string | null; text: string }

/** Everything a report is written from, as plain data read in one transaction. */
export type ReportFacts = {
  reportType: ReportTypeCode
  unit: { code: string; kind: UnitKind; designation: string; name: string }
  /** The direct children in their order, with what they are. */
  children: readonly (UnitName & { kind: UnitKind })[]
  period: Period
  issuer: Issuer
  number: number | null
  issuedOn: IsoDate | null
  signer: Signer | null
  directive: { number: string; issuedOn: IsoDate; issuer: string; title: string }
  outline: Outline
  groups: readonly { code: string; name: string }[]
  consolidation: Consolidation
  /** The consolidations of those children that have units below them; without them matrices are not divided by loại hình. */
  below: readonly Consolidation[]
  board: readonly BoardUnit[]
  assignments: readonly AssignmentFact[]
  dissemination: DisseminationFact
  /** The texts that this unit and its children wrote. */
  narratives: readonly NarrativeFact[]
  /** What the year's score sheets say, and the ranking where there is one; null where nothing is scored. */
  scores?: { sentence: string; table: ReportTable | null } | null
  /** Paragraphs that a person changed, by their id; an empty text takes a paragraph away. */
  edits: Readonly<Record<string, string>>
}
