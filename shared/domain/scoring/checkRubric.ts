import { formatScaled } from '../figures/formatFigure.ts'
import type { Criterion, Rubric } from './rubric.ts'

/** What is wrong with a rubric beyond the form of its fields, one Vietnamese sentence each; empty when it can be used. */
export function checkRubric(rubric: Rubric): string[] {
  return [
    ...repeated(rubric),
    ...rubric.criteria.flatMap((criterion) => criterionFaults(rubric, criterion)),
    ...wholeFaults(rubric),
    ...levelFaults(rubric),
    ...capFaults(rubric),
  ]
}

function repeated(rubric: Rubric): string[] {
  const lists: [string, readonly { code: string }[]][] = [
    ['nhóm', rubric.groups],
    ['tiêu chí', rubric.criteria],
    ['quy định khống chế', rubric.caps],
  ]
  return lists.flatMap(([what, list]) => {
    const codes = list.map((it) => it.code)
    const twice = codes.filter((it, place) => codes.indexOf(it) !== place)
    return [...new Set(twice)].map((it) => `Mã ${what} ${it} dùng hơn một lần; mỗi ${what} cần một mã riêng.`)
  })
}

function criterionFaults(rubric: Rubric, criterion: Criterion): string[] {
  const { code, group, method, maximum } = criterion
  const faults: string[] = []
  if (!rubric.groups.some((it) => it.code === group))
    faults.push(`Tiêu chí ${code} thuộc nhóm ${group}, nhưng không có nhóm này.`)
  if (method.kind === 'perCase' && criterion.role !== 'penalty')
    faults.push(`Tiêu chí ${code} tính theo số lần thì phải là điểm trừ.`)
  if (method.kind !== 'steps') return faults
  if (method.steps.some((step) => step.points > maximum))
    faults.push(`Tiêu chí ${code} có bậc cao hơn điểm tối đa ${formatScaled(maximum, rubric.scale)}.`)
  if (method.steps.some((step, place) => place > 0 && step.from <= (method.steps[place - 1]?.from ?? 0)))
    faults.push(`Các bậc của tiêu chí ${code} phải xếp từ thấp đến cao, không trùng nhau.`)
  return faults
}

/** The maxima of all that is asked of anyone make up the whole. */
function wholeFaults(rubric: Rubric): string[] {
  const sum = rubric.criteria.filter((it) => it.role === 'points').reduce((total, it) => total + it.maximum, 0)
  if (sum === rubric.fullMarks) return []
  const [is, should] = [formatScaled(sum, rubric.scale), formatScaled(rubric.fullMarks, rubric.scale)]
  return [`Tổng điểm tối đa của các tiêu chí là ${is}, khác thang điểm ${should}.`]
}

function levelFaults(rubric: Rubric): string[] {
  const falls = rubric.thresholds.flatMap(({ levels }) =>
    levels.flatMap((level, place) => {
      const before = levels[place - 1]
      return before && before.from <= level.from
        ? [`Mức ${level.name} phải có ngưỡng thấp hơn mức ${before.name} đứng trước nó.`]
        : []
    }),
  )
  const lowest = rubric.thresholds.flatMap(({ levels }) =>
    levels.at(-1)?.from === 0 ? [] : [`Mức thấp nhất ${levels.at(-1)?.name ?? ''} phải bắt đầu từ 0 điểm.`],
  )
  const open = rubric.thresholds.filter((it) => it.unitKinds.length === 0).length
  return [...falls, ...lowest, ...(open === 1 ? [] : ['Cần đúng một bảng xếp loại dùng chung cho mọi loại đơn vị.'])]
}

function capFaults(rubric: Rubric): string[] {
  const levels = new Set(rubric.thresholds.flatMap((it) => it.levels.map((level) => level.code)))
  return rubric.caps.flatMap(({ code, when, atMost }) => [
    ...(levels.has(atMost) ? [] : [`Quy định khống chế ${code} nêu mức ${atMost}, nhưng không có mức này.`]),
    ...(when.kind === 'penalised' && !rubric.criteria.some((it) => it.code === when.criterion && it.role === 'penalty')
      ? [`Quy định khống chế ${code} nêu tiêu chí ${when.criterion}, nhưng đó không phải điểm trừ.`]
      : []),
    ...(when.kind === 'groupBelow' && !rubric.groups.some((it) => it.code === when.group)
      ? [`Quy định khống chế ${code} nêu nhóm ${when.group}, nhưng không có nhóm này.`]
      : []),
  ])
}
