import type { figuresContract } from '#shared/contract/figuresContract.ts'
import { refuse } from '#shared/contract/failure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import { planNarrativeForm } from '#shared/domain/submissions/planNarrativeForm.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { Handlers } from '../handler.ts'
import { ensureQuarter, findPeriod, mustReadPeriod, type KeptPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'
import { loadNarratives, saveNarrative } from './figureQueries.ts'
import { loadUnitOutline } from './loadUnitOutline.ts'
import { mustNotBeFrozen } from './mustNotBeFrozen.ts'

type NarrativeContract = Pick<
  typeof figuresContract,
  'figures.narratives' | 'figures.saveNarrative' | 'figures.narrativeForm' | 'figures.childNarratives'
>

/**
 * The texts of a report, section by section. The report of a half-year or a year has sections of its own; its texts are kept
 * with those of its last quarter, as its figures are (reference §3.2, dự thảo).
 */
export const narrativeHandlers: Handlers<NarrativeContract> = {
  'figures.narratives': ({ db }, { unit, period }) => {
    const found = mustReadPeriod(db, period)
    const { id } = mustFindUnit(db, loadTree(db, found.cutOff), unit)
    const texts = textsOf(db, lastQuarter(db, found), id)
    return { sections: [...texts].map(([section, text]) => ({ section, text })) }
  },

  'figures.saveNarrative': ({ db, logChange }, { unit, period, section, text }) => {
    const found = mustReadPeriod(db, period)
    const quarter = ensureQuarter(db, lastQuarterCode(found))
    const writer = mustFindUnit(db, loadTree(db, found.cutOff), unit)
    const { sections, annexes } = loadUnitOutline(db, found)
    const isWritten = [...sections, ...annexes].some((it) => it.code === section && it.writtenBy.includes(writer.kind))
    if (!isWritten) refuse('unknownSection', { section })
    const before = loadNarratives(db, quarter.id, writer.id).get(section) ?? null
    const tidy = text.trim()
    if ((before ?? '') === tidy) return {}
    mustNotBeFrozen(db, writer, quarter)
    saveNarrative(db, { periodId: quarter.id, unitId: writer.id }, section, tidy, foldText(tidy))
    const key = `${unit}/${quarter.code}/${section}`
    logChange({ entity: 'narrative', key, before, after: tidy === '' ? null : tidy })
    return {}
  },

  'figures.narrativeForm': ({ db }, { unit, period }) => {
    const found = mustReadPeriod(db, period)
    const { id, kind } = mustFindUnit(db, loadTree(db, found.cutOff), unit)
    const outline = loadUnitOutline(db, found)
    const annexes = outline.annexes.map((annex) => ({ ...annex, heading: `${annex.label}. ${annex.title}`, level: 1 }))
    return {
      sections: planNarrativeForm([...outline.sections, ...annexes], kind, textsOf(db, lastQuarter(db, found), id)),
    }
  },

  'figures.childNarratives': ({ db }, { unit, period, section }) => {
    const found = mustReadPeriod(db, period)
    const tree = loadTree(db, found.cutOff)
    const parent = mustFindUnit(db, tree, unit)
    const quarter = lastQuarter(db, found)
    const texts = (tree.childrenOf.get(parent.id) ?? []).flatMap((child) => {
      const text = textsOf(db, quarter, child.id).get(section)
      return text === undefined ? [] : [{ unit: child.code, unitName: fullName(child), text }]
    })
    return { texts }
  },
}

function lastQuarterCode(period: Period): string {
  return quartersOf(period).at(-1)?.code ?? period.code
}

/** Null while nothing is kept for it. */
function lastQuarter(db: ReadDatabase, period: Period): KeptPeriod | null {
  return findPeriod(db, lastQuarterCode(period))
}

function textsOf(db: ReadDatabase, quarter: KeptPeriod | null, unitId: number): Map<string, string> {
  return quarter ? loadNarratives(db, quarter.id, unitId) : new Map()
}
