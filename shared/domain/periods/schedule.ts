import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { unitKinds } from '../orgTree/orgUnit.ts'
import { periodKinds, reportTypeCodes } from './period.ts'

const words = z.string().trim().min(1)

/** A day of the period's year, or of the year before (-1) or after (1). */
const dayRuleSchema = z.strictObject({
  year: z.int().min(-1).max(1),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
})

const cutOffRuleSchema = z.strictObject({
  kind: z.enum(periodKinds),
  index: z.int().min(1).max(4),
  from: dayRuleSchema,
  cutOff: dayRuleSchema,
})

const dueDateRuleSchema = z.strictObject({
  reportType: z.enum(reportTypeCodes),
  index: z.int().min(1).max(4),
  unitKinds: z.array(z.enum(unitKinds)).min(1),
  due: dayRuleSchema,
  /** True where the report is due before its cut-off, so that the last figures are estimates (số liệu ước). */
  figuresEstimated: z.boolean(),
})

const holidaySchema = z.strictObject({
  from: isoDateSchema,
  to: isoDateSchema,
  name: words,
  /** The document that sets it, as the office notes it. */
  source: z.string().optional(),
})

/** When reports are counted and due (`templates/schedules`); everything of it can be edited by the office. */
export const scheduleSchema = z
  .strictObject({
    code: words,
    version: z.int().min(1),
    name: words,
    validFrom: isoDateSchema,
    isDraft: z.boolean(),
    note: words,
    cutOffs: z.array(cutOffRuleSchema),
    dueDates: z.array(dueDateRuleSchema),
    /** Days off every year. */
    yearlyHolidays: z.array(
      z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), name: words }),
    ),
    /** Days off of one year, first and last day included. */
    holidays: z.array(holidaySchema),
  })
  .superRefine((schedule, context) => {
    const cells = new Set<string>()
    const mustBeNew = (cell: string, what: string): void => {
      if (cells.has(cell)) context.addIssue(`Lịch báo cáo quy định hai lần ${what}; hãy bỏ bớt một.`)
      cells.add(cell)
    }
    for (const rule of schedule.cutOffs)
      mustBeNew(`${rule.kind} ${rule.index}`, `ngày chốt số liệu của kỳ ${rule.kind} ${rule.index}`)
    for (const rule of schedule.dueDates)
      for (const kind of rule.unitKinds)
        mustBeNew(`${rule.reportType} ${rule.index} ${kind}`, `hạn gửi ${rule.reportType} kỳ ${rule.index} của ${kind}`)
    for (const holiday of schedule.holidays)
      if (holiday.to < holiday.from)
        context.addIssue(`Ngày nghỉ "${holiday.name}" kết thúc trước khi bắt đầu (${holiday.from}).`)
  })

export type Schedule = z.infer<typeof scheduleSchema>
export type DayRule = z.infer<typeof dayRuleSchema>
export type Holiday = z.infer<typeof holidaySchema>
