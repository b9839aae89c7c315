import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

it('keeps the cells of slips, which have their slip’s reason', () => {
  const connection = new SqliteDatabase(':memory:')
  try {
    connection.pragma('foreign_keys = ON')
    migrate(connection, ':memory:', migrations.slice(0, 10))
    connection.pragma('foreign_keys = OFF')
    connection.exec(`
      INSERT INTO correction_slip VALUES (1, 1, '2022-04-01T00:00:00.000Z', 'Xã báo nhầm');
      INSERT INTO correction_cell VALUES (1, 0, 7, NULL, '{"state":"none"}');`)
    migrate(connection, ':memory:', migrations.slice(0, 11))
    expect(connection.pragma('user_version', { simple: true })).toBe(11)
    expect(connection.prepare('SELECT column_id, after, reason FROM correction_cell').all()).toEqual([
      { column_id: 7, after: '{"state":"none"}', reason: '' },
    ])
  } finally {
    connection.close()
  }
})
