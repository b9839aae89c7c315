import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { noticesText as text } from '../../text/noticesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import './notices.css'

/** What to attend to today, each with the way to its place and a way to put it away until something is new. */
export function NoticeBanner() {
  const listed = useEngineQuery('notices.list', {})
  const dismiss = useEngineCommand('notices.dismiss')
  const notices = listed.data?.notices ?? []
  if (notices.length === 0) return <Failure error={listed.error} />
  return (
    <section className="homeCard wide noticeBanner" aria-label={text.title}>
      <ul>
        {notices.map(({ key, sentence, target }) => (
          <li key={key}>
            <span>{sentence}</span>
            <Link
              to={target.screen}
              search={target.period === null ? {} : { period: target.period }}
              aria-label={text.openNamed(sentence)}
            >
              {text.open}
            </Link>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.dismissNamed(sentence)}
              onClick={() => dismiss.mutate({ key })}
            >
              {text.dismiss}
            </Button>
          </li>
        ))}
      </ul>
      <Failure error={dismiss.error} />
    </section>
  )
}
