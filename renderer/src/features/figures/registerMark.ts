import { formatNumber } from '../../format/formatNumber.ts'
import { proposalsText as text } from '../../text/proposalsText.ts'
import { proposedShown, type Proposal } from './proposalRows.ts'

/** How a cell shows what the registers say of it: a few letters in the cell, and a sentence for the tooltip and the reader. */
export type RegisterMark = { tag: string; hint: string }

/** The mark of a proposal; null where no register has anything to say. */
export function registerMark(proposal: Proposal): RegisterMark | null {
  const { proposed, standing, choice, entries } = proposal
  if (entries === 0 && choice === null) return null
  const figure = proposedShown(proposed, proposal)
  const said = text.mark.said(figure, formatNumber(entries))
  switch (standing) {
    case 'same':
      return { tag: text.mark.same, hint: said }
    case 'new':
      return { tag: text.mark.open(figure), hint: `${said} ${text.mark.notTaken}` }
    case 'differs': {
      const reason = choice?.choice === 'overridden' ? text.reasonKept(choice.reason) : text.mark.noReason
      return { tag: text.mark.differs(figure), hint: `${said} ${reason}` }
    }
  }
}
