import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { planRotation } from '#shared/domain/backup/planRotation.ts'
import { daysBetween, type IsoDate } from '#shared/domain/isoDate.ts'

const prefix = 'SaoLuu'

/** The file of a day's automatic copy: "SaoLuu_BG_2026-11-25.db". */
export function automaticBackupPath(folder: string, unit: string, on: IsoDate): string {
  return join(folder, `${prefix}_${plain(unit)}_${on}.db`)
}

/** Whether a day's automatic copy is called for: none of the last so many days is there. 0 means never. */
export function isBackupDue(folder: string, unit: string, on: IsoDate, everyDays: number): boolean {
  const newest = automaticDays(folder, unit).at(-1)
  return everyDays > 0 && (newest === undefined || daysBetween(newest, on) >= everyDays)
}

/** Makes the folder; a folder that cannot be made ends with the system's error. */
export function makeBackupFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
}

/** Takes away the automatic copies that need not stay and returns them; nothing else in the folder is touched. */
export function rotateBackups(folder: string, unit: string): string[] {
  const gone = planRotation(automaticDays(folder, unit)).map((day) => automaticBackupPath(folder, unit, day))
  for (const path of gone) rmSync(path, { force: true })
  return gone
}

/** How many copies made before large work stay. */
const keptBefore = 10

/** A free name for the copy made before large work: "SaoLuu_BG_2026-11-25_truoc-nhap-tep.db", then "…_2.db". */
export function unusedCopyBefore(folder: string, unit: string, on: IsoDate, reason: string): string {
  const base = `${prefix}_${plain(unit)}_${on}_truoc-${reason}`
  let name = `${base}.db`
  for (let copy = 2; existsSync(join(folder, name)); copy += 1) name = `${base}_${copy}.db`
  return join(folder, name)
}

/** Takes away the oldest copies made before large work, beyond those that stay. */
export function rotateCopiesBefore(folder: string, unit: string): void {
  const start = `${prefix}_${plain(unit)}_`
  const paths = readdirSync(folder)
    .filter(
      (name) => name.startsWith(start) && /^\d{4}-\d{2}-\d{2}_truoc-[a-z-]+(_\d+)?\.db$/.test(name.slice(start.length)),
    )
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of paths.slice(keptBefore)) rmSync(path, { force: true })
}

function automaticDays(folder: string, unit: string): IsoDate[] {
  if (!existsSync(folder)) return []
  const start = `${prefix}_${plain(unit)}_`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /^\d{4}-\d{2}-\d{2}\.db$/.test(name.slice(start.length)))
    .map((name) => name.slice(start.length, -'.db'.length))
    .sort()
}

function plain(unit: string): string {
  return unit.replace(/[^A-Za-z0-9]/g, '')
}
