import { formatNumber } from '../../format/formatNumber.ts'
import { registersText as text } from '../../text/registersText.ts'
import type { Register } from './registerTypes.ts'

type Props = { registers: readonly Register[]; chosen: string; onChoose(code: string): void }

/** The registers with how many events each holds in the place and time on view. */
export function RegisterList({ registers, chosen, onChoose }: Props) {
  return (
    <nav className="registerList" aria-label={text.list} data-region>
      {registers.map(({ definition: { code, name }, events }) => (
        <button
          key={code}
          type="button"
          aria-current={code === chosen ? 'true' : undefined}
          onClick={() => onChoose(code)}
        >
          <span>{name}</span>
          <span className={events === 0 ? 'none' : undefined}>{formatNumber(events)}</span>
        </button>
      ))}
    </nav>
  )
}
