import { readFileSync } from 'node:fs'
import { scheduleSchema, type Schedule } from '#shared/domain/periods/schedule.ts'

/** The shipped draft schedule, checked against its schema. */
export function loadSchedule(): Schedule {
  const file = new URL('../../../templates/schedules/2021-du-thao.json', import.meta.url)
  return scheduleSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
