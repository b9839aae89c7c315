/** Every expected failure and the details its sentence needs. Anything else that goes wrong is `internal`. */
export type FailureDetails = {
  unknownUnit: { code: string; nearest: string | null }
  unknownPeriod: { code: string }
  unknownReportType: { code: string }
  periodDoesNotFit: { period: string; reportType: string }
  unknownPreset: { code: string; known: readonly string[] }
  unitCannotReport: { code: string; name: string }
  databaseExists: { path: string }
  databaseMissing: { path: string }
  databaseFolderMissing: { path: string }
  databaseLocked: { path: string }
  databaseForeign: { path: string }
  databaseDamaged: { path: string }
  databaseNewer: { path: string; found: number; known: number }
  databaseEmpty: Record<string, never>
  sampleExists: { period: string }
  sampleOnRealData: { path: string }
  fileMissing: { path: string }
  fileUnreadable: { path: string; reason: string }
  fileTooLarge: { path: string; megabytes: number; limit: number }
  fileNotWritable: { path: string; reason: string }
  fileLocked: { path: string }
  diskFull: { path: string }
  templateRefused: { path: string; faults: readonly string[] }
  catalogueRefused: { path: string; faults: readonly string[] }
  periodIssued: { periods: readonly string[]; after: string }
  sameFirstDay: { name: string; from: string }
  lastVersion: { code: string }
  rubricLocked: { year: number }
  figureRefused: { column: string; sentence: string }
  notAskedInPeriod: { column: string; period: string; askedIn: readonly number[] }
  unknownColumn: { column: string }
  unknownSection: { section: string }
  unknownAssignment: { task: string; unit: string }
  treeChangeRefused: { faults: readonly string[] }
  numberTaken: { number: number; symbol: string }
  notIssuable: { reason: string }
  wrongState: { unit: string; state: string; action: string }
  frozenReport: { unit: string; period: string }
  noUpperUnit: { unit: string }
  unitNotOurs: { unit: string }
  keyNotTrusted: { unit: string }
  checkCodeWrong: { unit: string; code: string }
  nothingToTake: { path: string }
  nothingReceived: { unit: string; period: string }
  estimateNotFinal: { unit: string; period: string }
  unknownDocument: { document: number }
  unknownRegister: { code: string; known: readonly string[] }
  workbookRefused: { path: string; sentence: string }
  registerRefused: { register: string; faults: readonly string[] }
  noRubric: { year: number }
  noScoreSheet: { unit: string; year: number }
  scoreRefused: { sentence: string }
  scoreNotReady: { unit: string; faults: readonly string[] }
  scoreClosed: { unit: string; year: number; state: string }
  reasonMissing: { column: string; proposed: string; typed: string }
  badInput: { field: string; reason: string }
  cancelled: Record<string, never>
}

export type FailureCode = keyof FailureDetails

/** An expected failure as it crosses the wire, or `internal` with the number under which the log keeps the cause. */
export type Failure =
  | { [C in FailureCode]: { code: C; details: FailureDetails[C] } }[FailureCode]
  | { code: 'internal'; details: { incident: string } }

/** Thrown inside the engine to end a call with an expected failure; nothing of the call is kept. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'Refusal'
    this.failure = failure
  }
}

/** Ends the current call with an expected failure. */
export function refuse<C extends FailureCode>(code: C, details: FailureDetails[C]): never {
  throw new Refusal({ code, details } as Failure)
}
