import type { UnitKind } from '../orgTree/orgUnit.ts'
import { capHoldsByLinks } from './pointFromLinks.ts'
import type { Cap, Criterion, Level, Rubric } from './rubric.ts'
import type { ScoreLink } from './scoreLink.ts'
import { criteriaFor } from './scoreUnit.ts'

/** What stands for one criterion in one of the three scores. */
export type CriterionScore = {
  /** In units of 10^-scale; null where nothing was given. */
  points: number | null
  /** How many files prove it. */
  evidence: number
  explanation: string
}

/** Why the points of a criterion do not count yet. */
type ScoreFault = { criterion: string; kind: 'missing' | 'noEvidence' | 'noExplanation' }

/** The outcome of one score sheet in one of its three scores; points in units of 10^-scale. */
export type ScoreOutcome = {
  /** What counts for each criterion, by its code. */
  counted: Readonly<Record<string, number>>
  groups: readonly { code: string; points: number; maximum: number }[]
  /** The criteria's points, and the maxima of the criteria asked of this kind of unit. */
  points: number
  maximum: number
  /** `points` on the rubric's whole (quy về thang điểm): the same where everything is asked. */
  onFullMarks: number
  bonus: number
  penalty: number
  total: number
  level: Level
  /** The caps that keep the level down, by code. */
  caps: readonly string[]
  faults: readonly ScoreFault[]
}

const nothing: CriterionScore = { points: null, evidence: 0, explanation: '' }

/**
 * Adds up a sheet. Points whose evidence blocks them and has none, or which lack both file and explanation, count as
 * nothing and are named as faults; a criterion without points is missing; bonus and penalty without points are none. The
 * total stays between 0 and the rubric's whole, bonus included (consistency rule 28 of the reference).
 */
export function totalScore(
  rubric: Rubric,
  unitKind: UnitKind,
  scores: Readonly<Record<string, CriterionScore>>,
  capLinks: Readonly<Record<string, readonly ScoreLink[]>> = {},
): ScoreOutcome {
  const criteria = criteriaFor(rubric, unitKind)
  const scoreOf = (criterion: Criterion) => scores[criterion.code] ?? nothing
  const faults = criteria.flatMap((criterion) => faultsOf(criterion, scoreOf(criterion)))
  const blocked = new Set(faults.map((fault) => fault.criterion))
  const countedOf = (criterion: Criterion) => (blocked.has(criterion.code) ? 0 : (scoreOf(criterion).points ?? 0))
  const sumOf = (role: Criterion['role']) =>
    add(criteria.filter((it) => it.role === role).map((criterion) => countedOf(criterion)))
  const [points, penalty] = [sumOf('points'), sumOf('penalty')]
  const maximum = add(criteria.filter((it) => it.role === 'points').map((it) => it.maximum))
  const bonus = Math.min(sumOf('bonus'), rubric.bonusMaximum)
  const onFullMarks = maximum === 0 ? 0 : Math.floor((2 * points * rubric.fullMarks + maximum) / (2 * maximum))
  const total = Math.min(rubric.fullMarks, Math.max(0, onFullMarks + bonus - penalty))
  const groups = rubric.groups.map(({ code }) => {
    const own = criteria.filter((it) => it.group === code)
    return { code, points: add(own.map((it) => countedOf(it))), maximum: add(own.map((it) => it.maximum)) }
  })
  const levels = levelsFor(rubric, unitKind)
  const earned = levels.findIndex((level) => total >= level.from)
  const caps = rubric.caps.filter((cap) => {
    const penaltyOf = criteria.find((it) => cap.when.kind === 'penalised' && it.code === cap.when.criterion)
    const group = groups.find((it) => cap.when.kind === 'groupBelow' && it.code === cap.when.group)
    return holds(cap, penaltyOf ? countedOf(penaltyOf) : 0, group, capLinks[cap.code] ?? [])
  })
  const lowest = Math.max(earned, ...caps.map((cap) => levels.findIndex((level) => level.code === cap.atMost)))
  return {
    counted: Object.fromEntries(criteria.map((criterion) => [criterion.code, countedOf(criterion)])),
    groups,
    points,
    maximum,
    onFullMarks,
    bonus,
    penalty,
    total,
    level: mustBe(levels[lowest]),
    caps: caps.map((cap) => cap.code),
    faults,
  }
}

/** The levels a kind of unit is classified by, best first. */
export function levelsFor(rubric: Rubric, unitKind: UnitKind): readonly Level[] {
  const named = rubric.thresholds.find((it) => it.unitKinds.includes(unitKind))
  return (named ?? rubric.thresholds.find((it) => it.unitKinds.length === 0))?.levels ?? []
}

function faultsOf(criterion: Criterion, score: CriterionScore): ScoreFault[] {
  const { code, role, evidence } = criterion
  if (score.points === null) return role === 'points' ? [{ criterion: code, kind: 'missing' }] : []
  if (score.points === 0 || score.evidence > 0 || role === 'penalty') return []
  if (evidence === 'block') return [{ criterion: code, kind: 'noEvidence' }]
  return evidence === 'explain' && score.explanation === '' ? [{ criterion: code, kind: 'noExplanation' }] : []
}

/** A group of which nothing is asked cannot be below its line. */
function holds(
  { when }: Cap,
  penalty: number,
  group: { points: number; maximum: number } | undefined,
  links: readonly ScoreLink[],
): boolean {
  if (when.kind === 'penalised') return penalty > 0
  if (when.kind === 'figures') return capHoldsByLinks(when, links)
  return group !== undefined && group.maximum > 0 && group.points * 1000 < when.share * group.maximum
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function mustBe(level: Level | undefined): Level {
  if (!level) throw new Error('a rubric has a lowest level that begins at 0')
  return level
}
