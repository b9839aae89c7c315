import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What is put into a cell of a sheet, counted from 0. */
type OfficeEdit = { sheet: number; cell: string } & ({ number: number } | { text: string } | { formula: string })

/** Opens a workbook in LibreOffice itself, types into its cells, and saves it as .xlsx under another name. */
export function fillByLibreOffice(source: string, target: string, edits: readonly OfficeEdit[]): void {
  const profile = mkdtempSync(join(tmpdir(), 'qcdc-lo-'))
  const run = (...words: string[]) =>
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...words], {
      stdio: 'pipe',
      timeout: 120_000,
      // In the C locale it finds no file whose name has Vietnamese letters, and waits for ever.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
  try {
    // The first start fills the profile, and would write over a macro that lay there already.
    run('--terminate_after_init')
    const folder = join(profile, 'user', 'basic', 'Standard')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'Module1.xba'), moduleOf(source, target, edits))
    writeFileSync(join(folder, 'script.xlb'), library)
    run('--norestore', 'macro:///Standard.Module1.Fill')
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

const library = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`

function moduleOf(source: string, target: string, edits: readonly OfficeEdit[]): string {
  const lines = [
    'Sub Fill',
    'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
    'hidden(0).Name = "Hidden"',
    'hidden(0).Value = True',
    `document = StarDesktop.loadComponentFromURL(${basic(pathToFileURL(source).href)}, "_blank", 0, hidden())`,
    ...edits.map(
      (edit) => `document.Sheets.getByIndex(${edit.sheet}).getCellRangeByName("${edit.cell}").${typing(edit)}`,
    ),
    'Dim kind(0) As New com.sun.star.beans.PropertyValue',
    'kind(0).Name = "FilterName"',
    'kind(0).Value = "Calc MS Excel 2007 XML"',
    `document.storeToURL(${basic(pathToFileURL(target).href)}, kind())`,
    'document.close(True)',
    'End Sub',
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${escape(lines.join('\n'))}
</script:module>`
}

function typing(edit: OfficeEdit): string {
  if ('number' in edit) return `setValue(${edit.number})`
  return 'text' in edit ? `setString(${basic(edit.text)})` : `setFormula(${basic(edit.formula)})`
}

function basic(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
