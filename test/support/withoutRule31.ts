import Database from 'better-sqlite3'

type Rules = { rules: { number: number; name: string }[] }

/** Makes a data file look as an earlier program left it: its rules without number 31, and rule 1 under another name. */
export function withoutRule31(databasePath: string): void {
  const db = new Database(databasePath)
  const row = db.prepare(`SELECT id, content FROM catalogue WHERE kind = 'rules'`).get() as {
    id: number
    content: string
  }
  const content = JSON.parse(row.content) as Rules
  const rules = content.rules
    .filter(({ number }) => number !== 31)
    .map((rule) => (rule.number === 1 ? { ...rule, name: 'Tên cũ' } : rule))
  db.prepare(`UPDATE catalogue SET content = ? WHERE id = ?`).run(JSON.stringify({ ...content, rules }), row.id)
  db.close()
}
