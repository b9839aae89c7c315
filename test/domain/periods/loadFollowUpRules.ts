import { readFileSync } from 'node:fs'
import { followUpRulesSchema, type FollowUpRules } from '#shared/domain/periods/followUpRules.ts'

/** The shipped draft of the follow-up rules, checked against its schema. */
export function loadFollowUpRules(): FollowUpRules {
  const file = new URL('../../../templates/followUp/2021-du-thao.json', import.meta.url)
  return followUpRulesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
