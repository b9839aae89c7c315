import type { Output } from '#shared/rpc/connectEngine.ts'
import type { FormResult } from '#shared/domain/exchange/formVerdict.ts'
import { inboxStanding } from '#shared/domain/exchange/inboxStanding.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import { unitRefs } from '../../units/unitRefs.ts'
import type { FileStanding, Verification } from '../packages/fileQueries.ts'
import { inboxEntryKey } from './inboxEntryKey.ts'

type InboxEntry = Output<'inbox.list'>['entries'][number]
type UnitRefs = ReturnType<typeof unitRefs>

/** Every received file once, newest first, with where it stands now. */
export function loadInbox(db: ReadDatabase, on: string): InboxEntry[] {
  const refOf = unitRefs(db, on)
  const aside = new Map(
    db.raw<[string, string]>(sql`SELECT entry, reason FROM inbox_set_aside`).map(([entry, reason]) => [entry, reason]),
  )
  const entries = [...loadForms(db, refOf, aside), ...loadPackages(db, refOf, aside)]
  return entries.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0))
}

type FormRow = {
  fileId: number
  digest: string
  fileName: string
  receivedAt: string
  unitId: number | null
  period: string
  reportType: ReportTypeCode
  revision: number
  result: FormResult
  reason: string
  faults: number
  takenRevision: number | null
  isInForce: number
  wasTaken: number
}

function loadForms(db: ReadDatabase, refOf: UnitRefs, aside: ReadonlyMap<string, string>): InboxEntry[] {
  const rows = db.all<FormRow>(sql`
    SELECT f.id AS fileId, f.digest, e.file_name AS fileName, e.received_at AS receivedAt, e.unit_id AS unitId, e.period,
           e.report_type AS reportType, e.revision, e.result, e.reason, e.faults, s.revision AS takenRevision,
           EXISTS (SELECT 1 FROM report_source r JOIN inbox_entry t ON t.id = r.entry_id
                   WHERE t.unit_id = e.unit_id AND t.period = e.period AND t.report_type = e.report_type
                     AND t.revision = e.revision AND t.content_digest = e.content_digest) AS isInForce,
           EXISTS (SELECT 1 FROM inbox_entry o WHERE o.file_id = f.id AND o.result = 'accepted') AS wasTaken
    FROM inbox_file f
    JOIN inbox_entry e ON e.id = (SELECT max(id) FROM inbox_entry WHERE file_id = f.id)
    LEFT JOIN inbox_standing s ON s.unit_id = e.unit_id AND s.period = e.period AND s.report_type = e.report_type
    ORDER BY e.id DESC`)
  return rows.map((row) => {
    const { fileId, takenRevision, isInForce, wasTaken, unitId, result, revision, ...shown } = row
    const entry = inboxEntryKey({ kind: 'form', id: fileId })
    const standing = inboxStanding({
      result: wasTaken === 1 && result === 'unchanged' ? 'accepted' : result,
      isInForce: isInForce === 1,
      isSetAside: aside.has(entry),
      isOvertaken: takenRevision !== null && takenRevision > revision,
    })
    const reason = standing === 'setAside' ? aside.get(entry) || shown.reason : shown.reason
    const unit = unitId === null ? null : refOf(unitId)
    return {
      entry,
      kind: 'form',
      ...shown,
      revision: revision === 0 ? null : revision,
      unit,
      standing,
      reason,
      verification: null,
    }
  })
}

type PackageRow = {
  id: number
  kind: 'package' | 'receipt' | 'enrolment'
  digest: string
  fileId: string
  fileName: string
  receivedAt: string
  senderId: number
  period: string | null
  reportType: ReportTypeCode | null
  revision: number | null
  standing: FileStanding
  reason: string
  verification: Verification
  takenRevision: number | null
  isInForce: number
}

const resultOf: Readonly<Record<FileStanding, FormResult>> = {
  sent: 'unchanged',
  applied: 'accepted',
  older: 'older',
  waiting: 'needsDecision',
}

function loadPackages(db: ReadDatabase, refOf: UnitRefs, aside: ReadonlyMap<string, string>): InboxEntry[] {
  const rows = db.all<PackageRow>(sql`
    SELECT f.id, f.kind, f.digest, f.file_id AS fileId, f.file_name AS fileName, f.at AS receivedAt,
           f.sender_id AS senderId, f.period, f.report_type AS reportType, f.revision, f.standing, f.reason, f.verification,
           (SELECT max(o.revision) FROM exchange_file o
            WHERE o.direction = 'in' AND o.standing = 'applied' AND o.sender_id = f.sender_id AND o.period = f.period
              AND o.report_type = f.report_type) AS takenRevision,
           EXISTS (SELECT 1 FROM report_source r WHERE r.file_id = f.id) AS isInForce
    FROM exchange_file f WHERE f.direction = 'in' ORDER BY f.id DESC`)
  return rows.map(({ id, fileId, fileName, senderId, takenRevision, isInForce, ...shown }) => {
    const entry = inboxEntryKey({ kind: 'exchange', id })
    const standing = inboxStanding({
      result: resultOf[shown.standing],
      isInForce: shown.kind === 'package' ? isInForce === 1 : shown.standing === 'applied',
      isSetAside: aside.has(entry),
      isOvertaken: takenRevision !== null && shown.revision !== null && takenRevision >= shown.revision,
    })
    const reason = standing === 'setAside' ? aside.get(entry) || shown.reason : shown.reason
    const named = fileName === '' ? `${fileId}.qcdc` : fileName
    return { ...shown, entry, fileName: named, unit: refOf(senderId), standing, reason, faults: 0 }
  })
}
