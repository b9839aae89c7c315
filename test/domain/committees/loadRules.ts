import { readFileSync } from 'node:fs'
import { compositionRulesSchema, type CompositionRules } from '#shared/domain/committees/compositionRules.ts'

/** The shipped composition rules, checked against their schema. */
export function loadRules(): CompositionRules {
  const path = new URL('../../../templates/committees/composition-2021.json', import.meta.url)
  return compositionRulesSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
