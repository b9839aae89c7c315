import { z } from 'zod'
import { reportTypeCodes } from '../periods/period.ts'

const words = z.string().trim().min(1)

/** What a clerk may write in a template; `within` names the sections or repeated rows around. */
const tags = z.array(z.strictObject({ tag: words, explanation: words, within: words.nullable() }))

/** The shipped Word templates (`templates/word/manifest.json`); several reports may begin from the same file. */
export const templateManifestSchema = z.strictObject({
  templates: z
    .array(
      z.strictObject({
        /** "district-quarterly". */
        code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        /** A .docx beside the manifest. */
        file: z.string().regex(/^[a-z0-9-]+\.docx$/),
        title: words,
        reportType: z.enum(reportTypeCodes),
        /** `unit`: a committee's own report; `consolidated`: Ban Dân vận to the Standing Committee. */
        scope: z.enum(['unit', 'consolidated']),
      }),
    )
    .min(1),
  /** Templates of documents that are no reports, each with tags of its own. */
  letters: z.array(
    z.strictObject({
      code: z.enum(['follow-up-letter', 'return-letter']),
      file: z.string().regex(/^[a-z0-9-]+\.docx$/),
      title: words,
      tags,
    }),
  ),
  tags,
})

/** The shipped Excel templates (`templates/excel/manifest.json`); the summary of every report is the one there is. */
export const workbookManifestSchema = z.strictObject({
  templates: z
    .array(
      z.strictObject({
        code: z.literal('summary'),
        /** A .xlsx beside the manifest. */
        file: z.string().regex(/^[a-z0-9-]+\.xlsx$/),
        title: words,
      }),
    )
    .length(1),
  tags,
})

export type TemplateManifest = z.infer<typeof templateManifestSchema>
export type WorkbookManifest = z.infer<typeof workbookManifestSchema>
