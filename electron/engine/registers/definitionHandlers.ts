import { refuse } from '#shared/contract/failure.ts'
import type { registersContract } from '#shared/contract/registersContract.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import { checkDefinition } from '#shared/domain/registers/checkDefinition.ts'
import { registerDefinitionSchema, type RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import { loadCatalogues } from '../catalogues/catalogueQueries.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import type { CommandContext } from '../engineContext.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { loadDefinitions, mustFindDefinition, saveDefinition } from './definitionQueries.ts'
import { eventPlace } from './eventPlace.ts'
import { countEvents } from './eventQueries.ts'

type DefinitionContract = Pick<
  typeof registersContract,
  'registers.definitions' | 'registers.saveDefinition' | 'registers.exportDefinition' | 'registers.importDefinition'
>

/** The registers themselves, which are data: adding one is keeping a definition. */
export const definitionHandlers: Handlers<DefinitionContract> = {
  'registers.definitions': ({ db, today }, input) => {
    const counts = countEvents(db, eventPlace(db, input, today()))
    return {
      registers: loadDefinitions(db).map((kept) => ({ ...kept, events: counts.get(kept.definition.code) ?? 0 })),
    }
  },

  'registers.saveDefinition': (context, { definition }) => keepDefinition(context, definition),

  'registers.exportDefinition': async ({ read }, { register, path }) => {
    const definition = read(({ db }) => mustFindDefinition(db, register))
    writeFileAtomically(path, Buffer.from(`${JSON.stringify(definition, null, 2)}\n`, 'utf8'))
    return { path }
  },

  'registers.importDefinition': async ({ write }, { path }) => {
    const definition = readJsonFile(path, registerDefinitionSchema)
    return write((context) => keepDefinition(context, definition))
  },
}

function keepDefinition(context: CommandContext, definition: RegisterDefinition): { code: string; revision: number } {
  const { db } = context
  const kept = loadDefinitions(db)
  const before = kept.find((it) => it.definition.code === definition.code)
  const indicators = resolveCatalogues(loadCatalogues(db, 'indicators')).flatMap((it) => it.indicators)
  const others = kept.map((it) => it.definition)
  const faults = [
    ...checkDefinition(definition, indicators, others),
    ...checkKeptFields(before?.definition, definition, countEvents(db)),
  ]
  if (faults.length > 0) refuse('registerRefused', { register: definition.code, faults: faults.slice(0, 10) })
  const revision = saveDefinition(db, definition, 'office', context.clock())
  context.logChange({
    entity: 'registerDefinition',
    key: definition.code,
    before: before ? { revision: before.revision } : null,
    after: { revision },
  })
  return { code: definition.code, revision }
}

/** Where events are kept, a field keeps its type and its scale, or their values would say something else. */
function checkKeptFields(
  before: RegisterDefinition | undefined,
  after: RegisterDefinition,
  counts: ReadonlyMap<string, number>,
): string[] {
  if (!before || (counts.get(after.code) ?? 0) === 0) return []
  return before.fields.flatMap((field) => {
    const now = after.fields.find((it) => it.code === field.code)
    const isSame =
      now?.type === field.type && (now.type !== 'number' || field.type !== 'number' || now.scale === field.scale)
    return isSame ? [] : [`Sổ đang có dữ liệu nên trường “${field.code}” phải giữ nguyên kiểu và số chữ số thập phân.`]
  })
}
