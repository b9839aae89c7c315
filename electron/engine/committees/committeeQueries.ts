import type { Committee, CommitteeAct, CommitteeMember, CommitteeSupport } from '#shared/domain/committees/committee.ts'
import type { LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

type CommitteeRow = {
  id: number
  unitId: number
  body: string
  loaiHinh: LoaiHinh
  from: string
  until: string | null
}
type MemberRow = Omit<CommitteeMember, 'loaiHinh'> & { committeeId: number; loaiHinh: string }

/** Every committee with all its past, of one unit when its id is given, oldest first. */
export function loadCommittees(db: ReadDatabase, unitId: number | null = null): Committee[] {
  const rows = db.all<CommitteeRow>(sql`
    SELECT id, unit_id AS unitId, body, loai_hinh AS loaiHinh, from_date AS "from", until_date AS until
    FROM committee WHERE ${unitId} IS NULL OR unit_id = ${unitId} ORDER BY unit_id, body, from_date, id`)
  const members = Map.groupBy(loadMembers(db, unitId), (row) => row.committeeId)
  const acts = Map.groupBy(loadActs(db, unitId), (row) => row.committeeId)
  const support = Map.groupBy(loadSupport(db, unitId), (row) => row.committeeId)
  return rows.map((row) => ({
    ...row,
    members: (members.get(row.id) ?? []).map(({ committeeId: _, ...member }) => member),
    acts: (acts.get(row.id) ?? []).map(({ committeeId: _, ...act }) => act),
    support: (support.get(row.id) ?? []).map(({ committeeId: _, ...it }) => it),
  }))
}

/** Adds a committee, or changes the one of an id; returns its id. */
export function saveCommittee(
  db: WriteDatabase,
  committee: Omit<Committee, 'id' | 'members' | 'acts' | 'support'> & { id: number | null; uid: string },
): number {
  const { id, uid, unitId, body, loaiHinh, from, until } = committee
  if (id === null)
    return db.insert(sql`
      INSERT INTO committee (uid, unit_id, body, loai_hinh, from_date, until_date)
      VALUES (${uid}, ${unitId}, ${body}, ${loaiHinh}, ${from}, ${until})`)
  db.run(sql`
    UPDATE committee SET unit_id = ${unitId}, body = ${body}, loai_hinh = ${loaiHinh}, from_date = ${from}, until_date = ${until}
    WHERE id = ${id}`)
  return id
}

/** Adds a member after the others, or changes the one of an id; returns its id. */
export function saveMember(
  db: WriteDatabase,
  committeeId: number,
  member: Omit<CommitteeMember, 'id'> & { id: number | null; uid: string },
): number {
  const { id, uid, name, role, partyPost, governmentPost, fields, from, until } = member
  const loaiHinh = JSON.stringify(member.loaiHinh)
  if (id === null)
    return db.insert(sql`
      INSERT INTO committee_member (uid, committee_id, name, folded_name, role, party_post, government_post, fields, loai_hinh, sort_order, from_date, until_date)
      SELECT ${uid}, ${committeeId}, ${name}, ${foldText(name)}, ${role}, ${partyPost}, ${governmentPost}, ${fields}, ${loaiHinh},
             coalesce(max(sort_order), 0) + 1, ${from}, ${until}
      FROM committee_member WHERE committee_id = ${committeeId}`)
  db.run(sql`
    UPDATE committee_member SET name = ${name}, folded_name = ${foldText(name)}, role = ${role}, party_post = ${partyPost},
      government_post = ${governmentPost}, fields = ${fields}, loai_hinh = ${loaiHinh}, from_date = ${from}, until_date = ${until}
    WHERE id = ${id} AND committee_id = ${committeeId}`)
  return id
}

/** Adds an act, or changes the one of an id; returns its id. */
export function saveAct(
  db: WriteDatabase,
  committeeId: number,
  act: Omit<CommitteeAct, 'id'> & { id: number | null },
): number {
  const { id, kind, on, documentNumber, title, attendees } = act
  if (id === null)
    return db.insert(sql`
      INSERT INTO committee_act (committee_id, kind, on_date, document_number, title, attendees)
      VALUES (${committeeId}, ${kind}, ${on}, ${documentNumber}, ${title}, ${attendees})`)
  db.run(sql`
    UPDATE committee_act SET kind = ${kind}, on_date = ${on}, document_number = ${documentNumber}, title = ${title}, attendees = ${attendees}
    WHERE id = ${id} AND committee_id = ${committeeId}`)
  return id
}

/** Adds a standing body or assisting group, or changes the one of an id; returns its id. */
export function saveSupport(
  db: WriteDatabase,
  committeeId: number,
  support: Omit<CommitteeSupport, 'id'> & { id: number | null },
): number {
  const { id, kind, name, members, documentNumber, from, until } = support
  if (id === null)
    return db.insert(sql`
      INSERT INTO committee_support (committee_id, kind, name, members, document_number, from_date, until_date)
      VALUES (${committeeId}, ${kind}, ${name}, ${members}, ${documentNumber}, ${from}, ${until})`)
  db.run(sql`
    UPDATE committee_support SET kind = ${kind}, name = ${name}, members = ${members}, document_number = ${documentNumber},
      from_date = ${from}, until_date = ${until}
    WHERE id = ${id} AND committee_id = ${committeeId}`)
  return id
}

/** Takes one row away; nothing points at it. */
export function removeCommitteePart(db: WriteDatabase, part: 'member' | 'act' | 'support', id: number): void {
  if (part === 'member') db.run(sql`DELETE FROM committee_member WHERE id = ${id}`)
  if (part === 'act') db.run(sql`DELETE FROM committee_act WHERE id = ${id}`)
  if (part === 'support') db.run(sql`DELETE FROM committee_support WHERE id = ${id}`)
}

function loadMembers(db: ReadDatabase, unitId: number | null): (CommitteeMember & { committeeId: number })[] {
  return db
    .all<MemberRow>(
      sql`
      SELECT id, committee_id AS committeeId, name, role, party_post AS partyPost, government_post AS governmentPost,
             fields, loai_hinh AS loaiHinh, from_date AS "from", until_date AS until
      FROM committee_member
      WHERE ${unitId} IS NULL OR committee_id IN (SELECT id FROM committee WHERE unit_id = ${unitId})
      ORDER BY committee_id, sort_order, from_date, id`,
    )
    .map((row) => ({ ...row, loaiHinh: JSON.parse(row.loaiHinh) as LoaiHinh[] }))
}

function loadActs(db: ReadDatabase, unitId: number | null): (CommitteeAct & { committeeId: number })[] {
  return db.all(sql`
    SELECT id, committee_id AS committeeId, kind, on_date AS "on", document_number AS documentNumber, title, attendees
    FROM committee_act
      WHERE ${unitId} IS NULL OR committee_id IN (SELECT id FROM committee WHERE unit_id = ${unitId})
      ORDER BY committee_id, on_date, id`)
}

function loadSupport(db: ReadDatabase, unitId: number | null): (CommitteeSupport & { committeeId: number })[] {
  return db.all(sql`
    SELECT id, committee_id AS committeeId, kind, name, members, document_number AS documentNumber,
           from_date AS "from", until_date AS until
    FROM committee_support
      WHERE ${unitId} IS NULL OR committee_id IN (SELECT id FROM committee WHERE unit_id = ${unitId})
      ORDER BY committee_id, from_date, id`)
}
