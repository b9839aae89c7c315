import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { periodEnd } from '../../format/periodEnd.ts'
import { shellText } from '../../text/shellText.ts'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import { usePlace } from '../place.ts'

/** Chooses the unit, from the tree as it stood at the end of the period. */
export function UnitSelect() {
  const { office, unit, period, today, goTo } = usePlace()
  const tree = useEngineQuery('units.tree', { on: periodEnd(period) ?? today })
  const units = tree.data?.units
  const choices = useMemo(() => {
    const listed = (units ?? []).map(({ code, label }) => ({ value: code, label }))
    return listed.length > 0 ? listed : [{ value: office.unit.code, label: office.unit.name }]
  }, [units, office])
  return (
    <Select
      aria-label={shellText.unit}
      leftSection={shellText.unit}
      leftSectionWidth={52}
      w={270}
      data={choices}
      value={unit}
      searchable
      selectFirstOptionOnChange
      filter={foldedFilter}
      limit={60}
      maxDropdownHeight={420}
      nothingFoundMessage={shellText.noUnitFound}
      allowDeselect={false}
      onChange={(code) => code !== null && goTo({ unit: code })}
    />
  )
}
