import { addDays, daysBetween, type IsoDate } from '#shared/domain/isoDate.ts'
import type { Assignment } from '#shared/domain/directiveTasks/planAssignments.ts'
import type { SampleRandom } from '../sampleRandom.ts'
import { samplePaper } from './samplePaper.ts'

/** One step of an assignment as the sample records it. */
export type DrawnStep = {
  kind: 'started' | 'note' | 'finished'
  on: IsoDate
  note: string
  documentNumber: string | null
  documentDate: IsoDate | null
}

/** How an assignment of the sample went. */
type Course = 'inTime' | 'late' | 'open'

/**
 * The steps of one task's assignments up to a day, by their place. Of a task with a last day at least one in four or more
 * units is late and one still open; a task without one is finished where its words ask for one act, else only noted.
 */
export function drawProgress(
  assignments: readonly Assignment[],
  until: IsoDate,
  randomOf: (words: string) => SampleRandom,
): DrawnStep[][] {
  const order = randomOf('course').shuffled(assignments)
  return assignments.map((assignment) => {
    const random = randomOf(assignment.unit.uid)
    const steps = stepsOf(assignment, courseOf(order.indexOf(assignment), assignments.length), random)
    return steps.filter(({ on }) => on <= until)
  })
}

function courseOf(place: number, units: number): Course {
  if (units < 4) return 'inTime'
  const [open, late] = [Math.ceil(units / 14), Math.ceil(units / 6)]
  return place < open ? 'open' : place < open + late ? 'late' : 'inTime'
}

function stepsOf(assignment: Assignment, course: Course, random: SampleRandom): DrawnStep[] {
  const { task, due, start } = assignment
  if (due !== null) return datedSteps(assignment, due, course, random)
  if (task.product !== null || isOneAct(task.code)) {
    if (random.chance(18)) return random.chance(50) ? [begun(addDays(start, random.whole(20, 90)), random)] : []
    const on = addDays(start, random.whole(35, 260))
    return [begun(addDays(start, random.whole(5, 30)), random), finished(assignment, on, random)]
  }
  if (!random.chance(assignment.unit.kind === 'commune' ? 12 : 45)) return []
  return [begun(addDays(start, random.whole(15, 120)), random), noted(addDays(start, random.whole(130, 420)), random)]
}

function datedSteps(assignment: Assignment, due: IsoDate, course: Course, random: SampleRandom): DrawnStep[] {
  const { start } = assignment
  const room = Math.max(daysBetween(start, due), 1)
  const first = begun(addDays(start, random.whole(1, Math.max(Math.floor(room / 3), 1))), random)
  if (course === 'open') return [first]
  const on =
    course === 'late'
      ? addDays(due, random.whole(2, 35))
      : addDays(due, -random.whole(0, Math.min(18, Math.floor(room / 2))))
  return [first, finished(assignment, on, random)]
}

/** Orders that are done once though they name no paper: who heads a committee, and passing the directive on. */
function isOneAct(task: string): boolean {
  return /^2\.[2-5]$/.test(task)
}

function begun(on: IsoDate, random: SampleRandom): DrawnStep {
  const note = random.pick([
    'Đã giao cơ quan tham mưu xây dựng dự thảo.',
    'Đã họp phân công, thống nhất tiến độ thực hiện.',
    'Đã ban hành văn bản triển khai đến cơ sở.',
    'Đã quán triệt tại hội nghị giao ban.',
  ])
  return { kind: 'started', on, note, documentNumber: null, documentDate: null }
}

function noted(on: IsoDate, random: SampleRandom): DrawnStep {
  const note = random.pick([
    'Duy trì thường xuyên, đưa vào nội dung sinh hoạt hằng tháng.',
    'Đã kiểm tra tại một số cơ sở, nhắc nhở đơn vị làm chưa đều.',
    'Có chuyển biến; còn hạn chế về hình thức công khai.',
  ])
  return { kind: 'note', on, note, documentNumber: null, documentDate: null }
}

function finished(assignment: Assignment, on: IsoDate, random: SampleRandom): DrawnStep {
  const number = samplePaper(assignment, random.whole(3, 240))
  return { kind: 'finished', on, note: '', documentNumber: number, documentDate: number === null ? null : on }
}
