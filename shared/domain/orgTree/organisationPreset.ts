import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { issuerSchema } from './issuer.ts'
import { unitKinds } from './orgUnit.ts'

const word = z.string().trim().min(1)

const presetUnitSchema = z.strictObject({
  code: word,
  uid: word,
  kind: z.enum(unitKinds),
  designation: z.string(),
  name: word,
  statCode: word.nullable(),
  /** Code of the unit above; null for the root. */
  parent: word.nullable(),
  reports: z.boolean(),
  sortOrder: z.int(),
  from: isoDateSchema,
  note: z.string().optional(),
})

/** A change of name or designation after the start, so that the tree is right on later dates too. */
const presetRenameSchema = z.strictObject({
  kind: z.literal('rename'),
  on: isoDateSchema,
  code: word,
  designation: z.string(),
  name: word,
  document: word,
  note: z.string().optional(),
})

/** An organisation to start from (`templates/organisations`): units in order, parents before children. */
export const organisationPresetSchema = z
  .strictObject({
    code: word,
    version: z.int().min(1),
    name: word,
    isDraft: z.boolean(),
    source: word,
    units: z.array(presetUnitSchema).min(1),
    changes: z.array(presetRenameSchema),
    /** How a unit's documents are headed and signed, by unit code; `issuerOf` derives the rest. */
    issuers: z.record(word, issuerSchema),
  })
  .superRefine((preset, context) => {
    const seen = new Set<string>()
    for (const unit of preset.units) {
      if (seen.has(unit.code))
        context.addIssue(`Mã đơn vị "${unit.code}" xuất hiện hai lần; mỗi đơn vị cần một mã riêng.`)
      if (unit.parent !== null && !seen.has(unit.parent))
        context.addIssue(
          `Đơn vị "${unit.code}" thuộc "${unit.parent}", nhưng đơn vị này không đứng trước nó trong danh sách.`,
        )
      seen.add(unit.code)
    }
    for (const code of [...Object.keys(preset.issuers), ...preset.changes.map((change) => change.code)])
      if (!seen.has(code)) context.addIssue(`Mã "${code}" được nhắc tới nhưng không có trong danh sách đơn vị.`)
  })

export type OrganisationPreset = z.infer<typeof organisationPresetSchema>
