import { z } from 'zod'
import { isIsoDate } from '../domain/isoDate.ts'
import { loaiHinhs } from '../domain/orgTree/orgUnit.ts'
import { reportTypeCodes } from '../domain/periods/period.ts'
import { isSafeFileName } from '../domain/text/isSafeFileName.ts'

/** A date of the calendar, `YYYY-MM-DD`. */
export const dateField = z.string().refine(isIsoDate, 'ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2022-03-14')

/** The code of a unit as people type it. */
export const unitCodeField = z.string().min(1).max(40)

/** The code of a period: `2022-Q1`, `2022-H1` or `2022`. */
export const periodCodeField = z.string().min(4).max(10)

/** The word for a report type. */
export const reportTypeField = z.enum(reportTypeCodes)

/** A figure's loại hình; `-` where the indicator is not divided. */
export const loaiHinhField = z.enum([...loaiHinhs, '-'])

/** Text a person typed: NFC, at most 100,000 characters. */
export const typedTextField = z
  .string()
  .max(100_000)
  .transform((text) => text.normalize('NFC'))

/** An absolute or relative path on this machine; no system takes a NUL in one. */
export const pathField = z
  .string()
  .min(1)
  .max(4_096)
  .refine((path) => !path.includes('\0'), 'đường dẫn có ký tự không dùng được')

const fileNameField = z.string().min(1).max(200)

/** Files to be written under another name than the usual one, each by that name: what a person chooses when it is taken. */
export const renamedField = z
  .array(
    z.object({
      from: fileNameField,
      to: fileNameField.refine(
        isSafeFileName,
        'tên tệp không được có các dấu \\ / : * ? " < > | và dài nhất 120 ký tự',
      ),
    }),
  )
  .max(500)
  .default([])

/** A unit by code and full name, as lists show it. */
export const unitRefSchema = z.object({ code: z.string(), name: z.string() })
