import { useEffect } from 'react'
import { usePlace } from '../../app/place.ts'
import { useViewSettings } from '../../app/viewSettings.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { noticesText as text } from '../../text/noticesText.ts'
import { useNoticeMemory } from './noticeMemory.ts'

/** So many keys are remembered; older ones are of matters long past. */
const most = 200

/** Tells through the system's own notification of what is new, once a matter, where Cài đặt says so; a click leads to its screen. */
export function useNativeNotices(): void {
  const host = useHost()
  const { office } = usePlace()
  const { notices } = useEngineQuery('notices.list', {}).data ?? { notices: [] }
  const isWanted = useViewSettings((settings) => settings.notifications)
  useEffect(() => {
    const { shown } = useNoticeMemory.getState()
    const fresh = notices.filter(({ key }) => !shown.includes(key))
    const [first] = fresh
    if (!first || !isWanted) return
    useNoticeMemory.setState({ shown: [...shown, ...fresh.map(({ key }) => key)].slice(-most) })
    const others = fresh.length - 1
    const body = others === 0 ? first.sentence : text.more(first.sentence, formatNumber(others))
    const notice = { title: text.product, body, ...first.target, unit: office.unit.code }
    void host.call('shell.notify', notice).catch(() => undefined)
  }, [notices, host, office, isWanted])
}
