import { Select } from '@mantine/core'
import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import { periodOfType, reportTypeOf } from '../format/periodOfType.ts'
import { reportTypeNames, reportTypeText } from '../text/reportTypeNames.ts'
import { usePlace } from './place.ts'

/** Chooses the type of report; the period of the toolbar becomes the nearest one of that type. */
export function ReportTypeSelect() {
  const { period, goTo } = usePlace()
  return (
    <Select
      aria-label={reportTypeText}
      w={150}
      allowDeselect={false}
      data={reportTypeCodes.map((code) => ({ value: code, label: reportTypeNames[code] }))}
      value={reportTypeOf(period)}
      onChange={(value) => {
        const type = reportTypeCodes.find((code) => code === value)
        if (type) goTo({ period: periodOfType(period, type) })
      }}
    />
  )
}
