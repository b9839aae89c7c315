import { z } from 'zod'
import { isIsoDate } from './isoDate.ts'

/** A date of the calendar written `YYYY-MM-DD`, checked at the border. */
export const isoDateSchema = z
  .string()
  .refine(isIsoDate, { error: 'phải là một ngày có thật, viết năm-tháng-ngày, ví dụ 2022-03-14' })
