import { Loader, Select, Switch } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { registersText as text } from '../../text/registersText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { RegisterList } from './RegisterList.tsx'
import { RegisterPart } from './RegisterPart.tsx'
import type { EventPlace } from './registerTypes.ts'
import './registers.css'

const route = getRouteApi('/so-theo-doi')
const times = ['period', 'all'] as const

/** Sổ theo dõi: the registers of events, each with its own fields, and what can be done with their events. */
export function RegistersScreen() {
  const { unit, period } = usePlace()
  const { register: wanted } = route.useSearch()
  const navigate = route.useNavigate()
  const [isBelow, setBelow] = useState(true)
  const [time, setTime] = useState<(typeof times)[number]>('period')
  const [withRemoved, setWithRemoved] = useState(false)
  const filter = useFilter()
  const place = useMemo(
    (): EventPlace => ({ unit, below: isBelow, ...(time === 'period' ? { period } : {}) }),
    [unit, isBelow, time, period],
  )
  const definitions = useEngineQuery('registers.definitions', place)
  const registers = definitions.data?.registers ?? []
  const chosen = registers.find(({ definition }) => definition.code === wanted) ?? registers[0]
  const choose = (register: string) => void navigate({ search: { unit, period, register } })
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <FilterField label={text.filterPlaceholder} {...filter.field} />
        <Switch label={text.below} checked={isBelow} onChange={(event) => setBelow(event.currentTarget.checked)} />
        <Switch
          label={text.removedToo}
          checked={withRemoved}
          onChange={(event) => setWithRemoved(event.currentTarget.checked)}
        />
        <Select
          aria-label={text.time}
          w={140}
          allowDeselect={false}
          data={times.map((value) => ({ value, label: text.times[value] }))}
          value={time}
          onChange={(value) => setTime(value === 'all' ? 'all' : 'period')}
        />
      </div>
      <Failure error={definitions.error} />
      {definitions.isPending && <Loader aria-label={shellText.loading} />}
      {chosen && (
        <div className="grow registersPart">
          <RegisterList registers={registers} chosen={chosen.definition.code} onChoose={choose} />
          <RegisterPart
            key={chosen.definition.code}
            register={chosen}
            place={place}
            typed={filter.words}
            withRemoved={withRemoved}
            onFind={filter.find}
            onChoose={choose}
          />
        </div>
      )}
    </div>
  )
}
