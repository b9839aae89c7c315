import { PackageFault } from '../../files/zip/packageFault.ts'
import { readZip, type ZipArchive } from '../../files/zip/readZip.ts'
import type { RawZipEntry } from '../../files/zip/zipEntry.ts'
import { defaultZipLimits } from '../../files/zip/zipLimits.ts'
import { buildProgram } from './buildProgram.ts'
import { findDocumentParts } from './documentParts.ts'
import { findPackageDangers } from './findDangers.ts'
import { type PageWidths, readPageWidths } from './pageWidths.ts'
import { placeBlocks } from './placeBlocks.ts'
import { placeLoops } from './placeLoops.ts'
import type { Op } from './program.ts'
import { readPart, type ReadPart } from './readPart.ts'
import { fileFault, type TemplateFault, TemplateRefused } from './templateFault.ts'

/** A template ready to be filled any number of times: the parts with tags as programs, all others as they lay. */
export type CompiledTemplate = {
  entries: readonly ({ name: string; raw: RawZipEntry } | { name: string; program: readonly Op[] })[]
}

/** A template read as far as its faults allow: the programs hold only when `faults` is empty. */
type ReadTemplate = { parts: readonly ReadPart[]; template: CompiledTemplate; faults: readonly TemplateFault[] }

const MB = 1024 * 1024
const limits = { ...defaultZipLimits, fileBytes: 20 * MB, partBytes: 24 * MB, totalBytes: 64 * MB }

/** Checks a .docx template and turns it into a program. Throws TemplateRefused with every fault found. */
export function compileTemplate(bytes: Uint8Array): CompiledTemplate {
  const { template, faults } = readTemplate(bytes)
  if (faults.length > 0) throw new TemplateRefused(faults)
  return template
}

/** Reads a template and all its faults. Throws TemplateRefused when it cannot be read at all. */
export function readTemplate(bytes: Uint8Array): ReadTemplate {
  try {
    return readArchive(rememberReads(readZip(bytes, limits)))
  } catch (error) {
    if (error instanceof PackageFault) throw new TemplateRefused([fileFault(error.sentence)])
    throw error
  }
}

/** Most parts are looked at several times, and a template is small. */
function rememberReads(archive: ZipArchive): ZipArchive {
  const reads = new Map<string, Buffer>()
  const read = (name: string) => {
    const bytes = reads.get(name) ?? archive.read(name)
    reads.set(name, bytes)
    return bytes
  }
  return { ...archive, read }
}

function readArchive(archive: ZipArchive): ReadTemplate {
  const faults = findPackageDangers(archive)
  if (faults.length > 0) throw new TemplateRefused(faults)
  const parts = findDocumentParts(archive).map((part) => readPart(archive, part, faults))
  const pageWidths = parts[0] ? readPageWidths(parts[0].part) : []
  const programs = new Map(parts.map((read) => [read.part.name, compilePart(read, pageWidths, faults)]))
  const entries = archive.names.map((name) => {
    const program = programs.get(name)
    return program ? { name, program } : { name, raw: archive.raw(name) }
  })
  return { parts, template: { entries }, faults }
}

function compilePart(read: ReadPart, pageWidths: PageWidths, faults: TemplateFault[]): Op[] {
  const loops = placeLoops(read.part, read.nodes, faults)
  const blocks = placeBlocks(read, pageWidths, faults)
  return faults.length > 0 ? [] : buildProgram(read.part, read.nodes, loops, blocks)
}
