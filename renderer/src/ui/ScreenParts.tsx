import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'

/** One part of a screen: the words of its tab and what it shows. */
type ScreenPart = { title: string; view: ReactNode }

type Props<N extends string> = {
  /** Of the whole, and of the panel of each part. */
  className: string
  panelClassName: string
  /** Every part by its name, in the order of the tabs. */
  parts: Readonly<Record<N, ScreenPart>>
  part: N
  onGo(part: N): void
  /** At the end of the row of tabs. */
  beside?: ReactNode
  /** Between the tabs and the part. */
  children?: ReactNode
}

/** The parts of a screen behind one row of tabs; only the part on view is there. */
export function ScreenParts<N extends string>(props: Props<N>) {
  const { className, panelClassName, parts, part, onGo, beside, children } = props
  const names = Object.keys(parts) as N[]
  const go = (next: string | null) => {
    const known = names.find((name) => name === next)
    if (known !== undefined) onGo(known)
  }
  return (
    <Tabs className={className} value={part} onChange={go} keepMounted={false} data-region>
      <Tabs.List>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {parts[name].title}
          </Tabs.Tab>
        ))}
        {beside}
      </Tabs.List>
      {children}
      {names.map((name) => (
        <Tabs.Panel key={name} value={name} className={panelClassName}>
          {parts[name].view}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
