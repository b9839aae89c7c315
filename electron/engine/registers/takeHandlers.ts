import { refuse } from '#shared/contract/failure.ts'
import type { registersContract } from '#shared/contract/registersContract.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import type { Proposal } from '#shared/domain/registers/buildProposals.ts'
import type { CommandContext } from '../engineContext.ts'
import { figureHandlers } from '../figures/figureHandlers.ts'
import { loadNotes } from '../figures/figureQueries.ts'
import type { Handlers } from '../handler.ts'
import { ensureQuarter } from '../periods/periodQueries.ts'
import { saveChoice, type ProposalChoice } from './choiceQueries.ts'
import { loadProposals, type UnitProposals } from './loadProposals.ts'
import { keyOf, loadCells } from './proposalHandlers.ts'

/** A cell the clerk decided: the proposal as it is, or another text with its reason. */
type TakenCell = {
  indicator: string
  loaiHinh: FigureLoaiHinh
  text?: string | undefined
  reason?: string | undefined
}
type Decision = { proposal: Proposal; columnId: number; text: string; choice: ProposalChoice }

/** How the note on an overridden cell begins; a note that begins so is the program's own. */
const noteStart = 'Số theo sổ: '

/** Puts proposals into figures by the handler that saves typed ones, so check, change log and packing are the same. */
export const takeHandlers: Handlers<Pick<typeof registersContract, 'registers.take'>> = {
  'registers.take': (context, { unit, period, cells }) => {
    const quarter = ensureQuarter(context.db, period)
    const loaded = loadProposals(context.db, unit, period)
    const decisions = (cells ?? openCells(context, loaded)).map((cell) => decide(loaded, cell))
    if (decisions.length === 0) return { taken: 0, overridden: 0, changed: 0 }
    const place = { unit, period, ledger: 'own' as const }
    const { changed } = figureHandlers['figures.save'](context, {
      ...place,
      cells: decisions.map(({ proposal, text }) => ({ ...columnOf(proposal), text })),
    })
    for (const decision of decisions) {
      const at = { periodId: quarter.id, unitId: loaded.form.unit.id, columnId: decision.columnId }
      saveChoice(context.db, at, decision.choice, context.clock())
      noteChoice(context, place, { ...at, ledger: place.ledger }, decision)
    }
    const overridden = decisions.filter(({ choice }) => choice.choice === 'overridden').length
    return { taken: decisions.length - overridden, overridden, changed }
  },
}

/** Without a choice of cells: every proposal with entries whose cell is blank. */
function openCells({ db }: CommandContext, loaded: UnitProposals): TakenCell[] {
  const { figures } = loadCells(db, loaded)
  const filled = new Set(
    loaded.form.columns.filter((it) => figures.has(it.id)).map((it) => keyOf(it.indicator.code, it.loaiHinh)),
  )
  return loaded.proposals
    .filter((it) => it.shares > 0 && !filled.has(keyOf(it.indicator.code, it.loaiHinh)))
    .map(columnOf)
}

function columnOf(proposal: Proposal): { indicator: string; loaiHinh: FigureLoaiHinh } {
  return { indicator: proposal.indicator.code, loaiHinh: proposal.loaiHinh }
}

function decide({ form, proposals }: UnitProposals, cell: TakenCell): Decision {
  const key = keyOf(cell.indicator, cell.loaiHinh)
  const proposal = proposals.find((it) => keyOf(it.indicator.code, it.loaiHinh) === key)
  const column = form.columns.find((it) => keyOf(it.indicator.code, it.loaiHinh) === key)
  if (!proposal || !column) refuse('unknownColumn', { column: key })
  const proposedText = typedText(proposal.figure, proposal.indicator.scale)
  const text = cell.text ?? proposedText
  const reason = (cell.reason ?? '').trim()
  const isTaken = cell.text === undefined || saysTheSame(text, proposal)
  if (!isTaken && reason === '') refuse('reasonMissing', { column: key, proposed: proposedText, typed: text })
  const choice: ProposalChoice = isTaken
    ? { choice: 'taken', proposed: proposal.value, reason: '' }
    : { choice: 'overridden', proposed: proposal.value, reason }
  return { proposal, columnId: column.id, text, choice }
}

/** Whether a typed text is the proposed figure; a text that cannot be read is left to the saving handler to refuse. */
function saysTheSame(text: string, proposal: Proposal): boolean {
  const read = parseTypedFigure(text, proposal.indicator)
  if (!read.ok || read.figure?.state !== proposal.figure.state) return false
  return read.figure.state !== 'number' || read.figure.value === proposal.value
}

/** The text that reads back as the figure: without marks between thousands, so that it has one reading at every scale. */
function typedText(figure: FigureValue, scale: number): string {
  if (figure.state === 'none') return 'không phát sinh'
  if (figure.state === 'notApplicable') return 'không áp dụng'
  return formatScaled(figure.value, scale).replaceAll('.', '')
}

/** An override's note says the proposal and the reason; taking the proposal afterwards takes such a note away again. */
function noteChoice(
  context: CommandContext,
  place: { unit: string; period: string; ledger: 'own' },
  at: { periodId: number; unitId: number; columnId: number; ledger: 'own' },
  { proposal, choice }: Decision,
): void {
  const before = loadNotes(context.db, at).get(at.columnId) ?? ''
  const isOwnNote = before.startsWith(noteStart)
  if (choice.choice === 'taken' && !isOwnNote) return
  const proposed = typedText(proposal.figure, proposal.indicator.scale)
  const note = choice.choice === 'taken' ? '' : `${noteStart}${proposed}. Lý do ghi khác: ${choice.reason}`
  figureHandlers['figures.saveNote'](context, { ...place, ...columnOf(proposal), note })
}
