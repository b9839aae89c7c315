import { Loader, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { documentsText as text } from '../../text/documentsText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { drawWord } from './drawWord.ts'

type Props = {
  /** What makes the file another one: part of the query's key. */
  of: readonly unknown[]
  read(): Promise<{ name: string; word: string }>
  onClose(): void
}

/** A Word file drawn on the screen: what it says and how it looks, though not where Word breaks its pages. */
export function QuickView({ of, read, onClose }: Props) {
  const file = useQuery({ queryKey: ['reports', 'quickView', ...of], queryFn: read, gcTime: 0 })
  return (
    <Modal
      opened
      onClose={onClose}
      size={900}
      title={text.quickView(file.data?.name ?? '')}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Text size="xs" mb="xs">
        {text.quickViewHelp}
      </Text>
      <Failure error={file.error} />
      {file.isPending && <Loader aria-label={text.reading} />}
      {file.data && <Pages word={file.data.word} />}
    </Modal>
  )
}

function Pages({ word }: { word: string }) {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useQuery({
    queryKey: ['reports', 'drawnWord', word.length, word.slice(-200)],
    queryFn: () => drawWord(bytesOf(word)),
    gcTime: 0,
  })
  useEffect(() => {
    const host = place.current
    if (!host || !drawing.data) return
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [drawing.data.sheet]
    shadow.replaceChildren(...drawing.data.pages)
  }, [drawing.data])
  if (drawing.error) return <Text>{text.quickViewFailed}</Text>
  return <div ref={place} className="quickView" tabIndex={0} role="document" aria-label={text.quickViewPages} />
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
