import { Button } from '@mantine/core'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { catalogueNewsText as text } from '../../text/catalogueNewsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import './catalogues.css'
import { NewsDialog } from './NewsDialog.tsx'

/** Tells an office that was set up by an earlier program that newer rules wait to be looked at; nothing when none do. */
export function NewsBanner() {
  const news = useEngineQuery('catalogues.news', {})
  const [isOpen, setIsOpen] = useState(false)
  const catalogues = news.data?.catalogues ?? []
  if (catalogues.length === 0) return <Failure error={news.error} />
  return (
    <section className="homeCard wide newsBanner" aria-label={text.title}>
      <strong>{text.title}.</strong>
      <span>{text.banner(formatNumber(catalogues.length))}</span>
      <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
        {text.open}
      </Button>
      {isOpen && <NewsDialog catalogues={catalogues} onClose={() => setIsOpen(false)} />}
    </section>
  )
}
