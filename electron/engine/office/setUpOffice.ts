import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import { compositionRulesSchema } from '#shared/domain/committees/compositionRules.ts'
import { directiveSchema } from '#shared/domain/directiveTasks/directive.ts'
import { followOnDocumentsSchema } from '#shared/domain/directiveTasks/followOnDocument.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { organisationPresetSchema, type OrganisationPreset } from '#shared/domain/orgTree/organisationPreset.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { registerDefinitionSchema } from '#shared/domain/registers/registerDefinition.ts'
import { catalogueKindNames } from '../catalogues/catalogueKinds.ts'
import { loadCatalogues } from '../catalogues/catalogueQueries.ts'
import { ensureColumns } from '../catalogues/columnQueries.ts'
import { jsonFilesIn } from '../catalogues/jsonFilesIn.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import { saveShippedCatalogues } from '../catalogues/saveShippedCatalogues.ts'
import { saveCompositionRules } from '../committees/compositionRuleQueries.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import { saveDefinition } from '../registers/definitionQueries.ts'
import { saveFollowOnDocuments } from '../tasks/documentQueries.ts'
import { saveDirective } from '../tasks/taskQueries.ts'
import { insertUnit, insertUnitLink, mustFindUnitId } from '../units/unitQueries.ts'

/** Fills an empty database with the shipped catalogues, a preset's units, and the directive assigned to them. */
export function setUpOffice(context: CommandContext, input: { unit: string; preset: string }): void {
  const { db, clock, logChange } = context
  if (db.get(sql`SELECT 1 FROM office`)) refuse('databaseExists', { path: '' })
  const preset = mustFindPreset(context.templatesDir, input.preset)
  for (const kind of catalogueKindNames) saveShippedCatalogues(context, kind)
  for (const catalogue of resolveCatalogues(loadCatalogues(db, 'indicators'))) ensureColumns(db, catalogue)
  saveShippedCompositionRules(context)
  saveShippedRegisters(context)
  savePresetUnits(context, preset)
  saveShippedDirectives(context, preset)
  const unitId = mustFindUnitId(db, input.unit)
  db.run(sql`INSERT INTO office (id, unit_id, preset, created_at) VALUES (1, ${unitId}, ${preset.code}, ${clock()})`)
  logChange({ entity: 'office', key: input.unit, before: null, after: { preset: preset.code } })
}

function mustFindPreset(templatesDir: string, code: string): OrganisationPreset {
  const folder = join(templatesDir, 'organisations')
  const known = jsonFilesIn(folder).map((file) => file.slice(0, -'.json'.length))
  if (!known.includes(code)) refuse('unknownPreset', { code, known })
  return readJsonFile(join(folder, `${code}.json`), organisationPresetSchema)
}

function saveShippedCompositionRules({ db, templatesDir, clock }: CommandContext): void {
  const folder = join(templatesDir, 'committees')
  for (const file of jsonFilesIn(folder))
    saveCompositionRules(db, readJsonFile(join(folder, file), compositionRulesSchema), 'shipped', clock())
}

function saveShippedRegisters({ db, templatesDir, clock }: CommandContext): void {
  const folder = join(templatesDir, 'registers')
  for (const file of jsonFilesIn(folder))
    saveDefinition(db, readJsonFile(join(folder, file), registerDefinitionSchema), 'shipped', clock())
}

function savePresetUnits({ db }: CommandContext, preset: OrganisationPreset): void {
  const { units, links } = buildPresetUnits(preset)
  for (const unit of units) insertUnit(db, unit)
  for (const link of links) insertUnitLink(db, link)
  for (const [code, issuer] of Object.entries(preset.issuers))
    db.run(
      sql`INSERT INTO issuer (unit_id, valid_from, content) VALUES (${mustFindUnitId(db, code)}, ${preset.units[0]?.from ?? ''}, ${JSON.stringify(issuer)})`,
    )
}

function saveShippedDirectives({ db, templatesDir }: CommandContext, preset: OrganisationPreset): void {
  const folder = join(templatesDir, 'directives')
  const { units } = buildPresetUnits(preset)
  for (const file of jsonFilesIn(folder)) {
    const directive = readJsonFile(join(folder, file), directiveSchema)
    const tree = treeAsOf(units, directive.issuedOn)
    const ordered = (tree.childrenOf.get(null) ?? []).flatMap((root) => [root, ...descendantsAsOf(tree, root.id)])
    saveDirective(db, directive, ordered)
  }
  const followOn = join(folder, 'follow-on')
  for (const file of jsonFilesIn(followOn))
    saveFollowOnDocuments(db, readJsonFile(join(followOn, file), followOnDocumentsSchema))
}
