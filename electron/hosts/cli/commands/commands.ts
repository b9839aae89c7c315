import type { Command } from '../command.ts'
import { backup } from './backup.ts'
import { calendar } from './calendar.ts'
import { catalogues } from './catalogues.ts'
import { check } from './check.ts'
import { checkTemplate } from './checkTemplate.ts'
import { committees } from './committees.ts'
import { consolidate } from './consolidate.ts'
import { doctor } from './doctor.ts'
import { enrol } from './enrol.ts'
import { followUp } from './followUp.ts'
import { form } from './form.ts'
import { importFiles } from './import.ts'
import { init } from './init.ts'
import { issue } from './issue.ts'
import { packageReport } from './package.ts'
import { receipt } from './receipt.ts'
import { register } from './register.ts'
import { report } from './report.ts'
import { returnReport } from './return.ts'
import { sample } from './sample.ts'
import { score } from './score.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { tasks } from './tasks.ts'
import { templates } from './templates.ts'
import { term } from './term.ts'
import { trust } from './trust.ts'

/** Every command by its word. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    init,
    sample,
    status,
    tasks,
    calendar,
    committees,
    register,
    score,
    check,
    consolidate,
    search,
    backup,
    catalogues,
    report,
    issue,
    term,
    'check-template': checkTemplate,
    templates,
    form,
    import: importFiles,
    doctor,
    package: packageReport,
    receipt,
    return: returnReport,
    enrol,
    trust,
    'follow-up': followUp,
  }),
)
