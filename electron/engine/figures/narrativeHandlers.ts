import type { figuresContract } from '#shared/contract/figuresContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { planNarrativeForm } from '#shared/domain/submissions/planNarrativeForm.ts'
import { loadOutline } from '../catalogues/catalogueQueries.ts'
import type { Handlers } from '../handler.ts'
import { findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'
import { loadNarratives } from './figureQueries.ts'

type NarrativeContract = Pick<typeof figuresContract, 'figures.narrativeForm' | 'figures.childNarratives'>

/** What the narrative editor reads: the sections to write, and the texts from below. */
export const narrativeHandlers: Handlers<NarrativeContract> = {
  'figures.narrativeForm': ({ db }, { unit, period }) => {
    const { cutOff } = mustReadPeriod(db, period)
    const { id, kind } = mustFindUnit(db, loadTree(db, cutOff), unit)
    const kept = findPeriod(db, period)
    const texts = kept ? loadNarratives(db, kept.id, id) : new Map<string, string>()
    const outline = loadOutline(db, 'quarterly', 'unit', cutOff)
    const annexes = outline.annexes.map((annex) => ({ ...annex, heading: `${annex.label}. ${annex.title}`, level: 1 }))
    return { sections: planNarrativeForm([...outline.sections, ...annexes], kind, texts) }
  },

  'figures.childNarratives': ({ db }, { unit, period, section }) => {
    const tree = loadTree(db, mustReadPeriod(db, period).cutOff)
    const parent = mustFindUnit(db, tree, unit)
    const kept = findPeriod(db, period)
    if (!kept) return { texts: [] }
    const children = tree.childrenOf.get(parent.id) ?? []
    const texts = children.flatMap((child) => {
      const text = loadNarratives(db, kept.id, child.id).get(section)
      return text === undefined ? [] : [{ unit: child.code, unitName: fullName(child), text }]
    })
    return { texts }
  },
}
