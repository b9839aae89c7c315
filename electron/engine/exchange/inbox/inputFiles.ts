import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { readLimited } from '../../files/readLimited.ts'
import { mostFileMegabytes } from '../packages/envelopeFile.ts'
import { readingLimits } from '../reading/readingLimits.ts'
import { findKeptFile } from './inboxQueries.ts'
import { listInputFiles } from './listInputFiles.ts'

/** A file to be looked at: on the disk, or kept by the inbox; its bytes are read when its turn comes. */
export type InputFile = {
  path: string | null
  entry: string | null
  fileName: string
  isPackage: boolean
  /** Throws `Refusal` where the file is missing, locked or too large. */
  read(): { bytes: Uint8Array; digest: string }
}

/** A file whose bytes were read; `document` is there where it is a form. */
export type OpenFile = InputFile & { bytes: Uint8Array; digest: string; document: FormDocument | null }

/** A file that is a form. */
export type FormFile = OpenFile & { document: FormDocument }

/** The files that paths, folders and kept entries lead to: forms first, then exchange files, then what is neither. */
export function inputFiles(db: ReadDatabase, paths: readonly string[], entries: readonly string[]): InputFile[] {
  if (paths.length + entries.length === 0) refuse('badInput', { field: 'paths', reason: 'chưa chọn tệp nào' })
  const { forms, packages, others } = listInputFiles(paths)
  const [folder] = paths
  if (folder !== undefined && forms.length + packages.length + others.length + entries.length === 0)
    refuse('nothingToTake', { path: folder })
  return [...[...forms, ...packages, ...others].map(fileOnDisk), ...entries.map((entry) => keptFile(db, entry))]
}

function fileOnDisk(path: string): InputFile {
  const isPackage = /\.qcdc$/i.test(path)
  const limit = isPackage ? mostFileMegabytes : readingLimits.fileMegabytes
  const fileName = basename(path).normalize('NFC')
  return { path, entry: null, fileName, isPackage, read: () => withDigest(readLimited(path, limit)) }
}

function keptFile(db: ReadDatabase, entry: string): InputFile {
  const kept = findKeptFile(db, entry)
  if (!kept) return refuse('badInput', { field: 'entry', reason: 'không có tệp đến này' })
  const { fileName, isPackage, load } = kept
  return { path: null, entry, fileName, isPackage, read: () => withDigest(load()) }
}

function withDigest(bytes: Uint8Array): { bytes: Uint8Array; digest: string } {
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex') }
}
