import { formResults } from '#shared/domain/exchange/formVerdict.ts'
import { generalYes, takingNeeds, type TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import type { Command, CommandInput } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { answerLines, resultWords } from './answerLines.ts'
import { planDecisions, readAnswersFile } from './importAnswers.ts'

/**
 * Takes in entry forms and exchange files together, one transaction a file. JSON: `{files, counts, dryRun}`, a file as in
 * `inbox.trial`, `needs` naming what is still to be said. Results are accepted, unchanged, older, needsDecision, waiting,
 * refused. Exit code 1 when one is refused.
 */
export const importFiles: Command = {
  usage:
    'import --db TỆP [--dry-run] [--yes] [--agree VIỆC,VIỆC] [--answers TRẢ-LỜI.json] [--pick TỆP] [--period 2022-Q1] [--on NGÀY] TỆP-HOẶC-THƯ-MỤC…',
  summary:
    'Nhập biểu Excel (.xlsx) và tệp trao đổi (.qcdc): nhận, không đổi, cần quyết định hay từ chối và vì sao; --yes xác nhận thay đổi.',
  options: {
    'dry-run': { required: false, flag: true },
    yes: { required: false, flag: true },
    agree: { required: false },
    answers: { required: false },
    period: { required: false },
    pick: { required: false },
    on: { required: false },
  },
  arguments: 'oneOrMore',
  database: 'existing',
  async run(engine, input) {
    const period = input.option('period')
    const order = {
      paths: [...input.arguments],
      expected: period === undefined ? {} : { period },
      agreed: agreedTo(input),
    }
    const progress = { onProgress: input.onProgress }
    const [answersPath, picked, on] = [input.option('answers'), input.option('pick'), input.option('on')]
    const answers = answersPath === undefined ? [] : readAnswersFile(answersPath)
    const hasDecisions = answers.length > 0 || picked !== undefined
    const decisions = hasDecisions
      ? planDecisions((await engine.call('inbox.trial', order, progress)).files, answers, picked)
      : []
    const { files, counts } = input.has('dry-run')
      ? await engine.call('inbox.trial', { ...order, decisions }, progress)
      : await engine.call(
          'inbox.apply',
          { ...order, decisions, ...(on === undefined ? {} : { receivedOn: on }) },
          progress,
        )
    const summary = formResults
      .filter((result) => counts[result] !== 0)
      .map((result) => `${resultWords[result]} ${counts[result]}`)
    return {
      json: { files, counts, dryRun: input.has('dry-run') },
      lines: [...files.flatMap(answerLines), '', `${files.length} tệp: ${summary.join(', ')}.`],
      refusals: files.flatMap(({ result, fileName, reason }) =>
        result === 'refused' ? [`${fileName}: ${reason}`] : [],
      ),
    }
  },
}

function agreedTo(input: CommandInput): TakingNeed[] {
  const named = (input.option('agree') ?? '').split(',').filter((word) => word.trim() !== '')
  const asked = named.map((word) => mustBeOneOf('agree', word.trim(), takingNeeds))
  return [...asked, ...(input.has('yes') ? generalYes : [])]
}
