import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useHost } from '../../data/programContext.ts'
import type { HostClient } from '../../engine/hostClient.ts'
import { inboxText } from '../../text/inboxText.ts'
import { offerFiles } from '../incomingFiles.ts'

/** Takes files from outside on any screen: dropped on the window, or opened by a double click. They go to Hộp nhận. */
export function DropZone() {
  const host = useHost()
  const navigate = useNavigate()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const take = (paths: readonly string[]) => {
      if (paths.length === 0) return
      offerFiles(paths)
      void navigate({ to: '/hop-nhan', search: (old) => ({ ...old, part: 'files' as const }) })
    }
    const stopDrops = listenForDrops(host, take, setOver)
    const stopOpening = listenForOpening(host, take)
    return () => {
      stopDrops()
      stopOpening()
    }
  }, [host, navigate])
  if (!isOver) return null
  return (
    <div className="dropZone" aria-hidden>
      <div>
        <b>{inboxText.drop}</b>
        <p>{inboxText.dropHint}</p>
      </div>
    </div>
  )
}

type Take = (paths: readonly string[]) => void

function listenForDrops(host: HostClient, take: Take, tell: (isOver: boolean) => void): () => void {
  let depth = 0
  const count = (by: number) => {
    depth = Math.max(0, depth + by)
    tell(depth > 0)
  }
  const enter = (event: DragEvent) => holdsFiles(event) && count(1)
  const leave = (event: DragEvent) => holdsFiles(event) && count(-1)
  const over = (event: DragEvent) => {
    if (holdsFiles(event)) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    count(-depth)
    void host.takeDropped([...(event.dataTransfer?.files ?? [])]).then(take)
  }
  const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener)
  }
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

let hasAskedForFirst = false

/** The file the program was started with, once, and every one that a later double click brings. */
function listenForOpening(host: HostClient, take: Take): () => void {
  if (!hasAskedForFirst) {
    hasAskedForFirst = true
    void host.call('shell.info', {}).then(
      ({ file }) => file !== null && take([file]),
      () => undefined,
    )
  }
  return host.onEvent((event) => {
    if (event.type === 'openFile') take([event.path])
  })
}
