import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpRulesText } from '../../text/followUpRulesText.ts'

const { words } = followUpRulesText

/** What the rules make the program do, a sentence a rule. */
export function rulesInWords({ daysBefore, daysToAnswer, levels, suspicions }: FollowUpRules): string[] {
  const shown = formatNumber
  return [
    daysBefore === 0 ? words.onDue : words.before(shown(daysBefore)),
    ...levels.map(({ name, daysAfter, reportsUp }, place) => {
      const sentence = (place === 0 ? words.first : words.next)(shown(daysAfter), name)
      return reportsUp ? `${sentence} ${words.up}` : sentence
    }),
    words.answer(shown(daysToAnswer)),
    words.copied(shown(suspicions.comparedAtLeast), shown(suspicions.samePercent)),
    words.range(
      shown(suspicions.quartersBack),
      shown(suspicions.quartersAtLeast),
      shown(suspicions.factor),
      shown(suspicions.beyond),
    ),
  ]
}
