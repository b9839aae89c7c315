import type { noticesContract } from '#shared/contract/noticesContract.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { loadNotices } from './loadNotices.ts'

export const noticeHandlers: Handlers<typeof noticesContract> = {
  'notices.list': ({ db, today }) => ({ today: today(), notices: loadNotices(db, today()) }),

  'notices.dismiss': ({ db, today }, { key }) => {
    db.run(sql`INSERT INTO dismissed_notice (key, on_date) VALUES (${key}, ${today()}) ON CONFLICT DO NOTHING`)
    return {}
  },
}
