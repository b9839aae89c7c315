import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { proposalsText as text } from '../../text/proposalsText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { figureShown } from './figureTexts.ts'

/** A figure that the registers propose, with the one that stands in the report. */
export type Proposal = Output<'registers.propose'>['proposals'][number]

const { column } = text

/** The columns of the proposals. */
export const proposalColumns: readonly GridColumn[] = [
  { id: 'code', title: column.code, width: 52 },
  { id: 'name', title: column.name, width: 'fill' },
  { id: 'unit', title: column.unit, width: 84 },
  { id: 'proposed', title: column.proposed, width: 112, align: 'right' },
  { id: 'current', title: column.current, width: 112, align: 'right' },
  { id: 'entries', title: column.entries, width: 64, align: 'right' },
  { id: 'standing', title: column.standing, width: 150 },
]

/** The name of a proposal's line, with its loại hình where the indicator is divided. */
export function proposalName({ name, loaiHinh }: Proposal): string {
  return loaiHinh === '-' ? name : `${name} (${loaiHinhNames[loaiHinh]})`
}

/** The identity of a proposal's line: "D06/X". */
export function proposalId({ indicator, loaiHinh }: Proposal): string {
  return `${indicator}/${loaiHinh}`
}

/** A proposed or a standing figure as people read it; empty for a blank cell. */
export function proposedShown(figure: Proposal['current'], { scale }: Pick<Proposal, 'scale'>): string {
  return figureShown(figure, { kind: 'flow', scale })
}

/** How a figure stands to the registers, in words. */
function standingShown({ standing, choice }: Proposal): string {
  const isOverridden = standing === 'differs' && choice?.choice === 'overridden'
  const words = isOverridden ? text.overridden : text.standing[standing]
  return choice?.isStale === true && standing !== 'new' ? `${words} (${text.stale})` : words
}

/** A proposal as a line: what the registers say beside what stands in the report. */
export function buildProposalRow(proposal: Proposal): GridRow {
  const { indicator, unitOfMeasure, proposed, current, entries, standing, choice } = proposal
  const isExplained = choice?.choice === 'overridden' && !choice.isStale
  const mark = standing === 'differs' ? (isExplained ? 'muted' : 'warning') : undefined
  return {
    id: proposalId(proposal),
    cells: [
      cell(indicator),
      cell(proposalName(proposal)),
      cell(unitOfMeasure),
      cell(proposedShown(proposed, proposal)),
      { ...cell(proposedShown(current, proposal)), ...(mark ? { mark } : {}) },
      cell(formatNumber(entries)),
      { ...cell(standingShown(proposal)), ...(mark ? { mark } : {}) },
    ],
  }
}

function cell(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
