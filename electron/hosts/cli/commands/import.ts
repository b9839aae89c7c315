import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { formResults } from '#shared/domain/exchange/formVerdict.ts'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import type { Command, CommandInput } from '../command.ts'
import { UsageError } from '../usageError.ts'
import { answerLines, resultWords } from './answerLines.ts'
import { importPackages } from './importPackages.ts'

/**
 * Takes in entry forms and exchange files, one transaction a file. JSON: `{files, counts, dryRun}`, a file as in
 * `inbox.trial`; results are accepted, unchanged, older, needsDecision, waiting, refused. Exit code 1 when one is refused.
 */
export const importFiles: Command = {
  usage: 'import --db TỆP [--dry-run] [--yes] [--period 2022-Q1] [--pick TỆP.xlsx] [--on NGÀY] TỆP-HOẶC-THƯ-MỤC…',
  summary:
    'Nhập biểu Excel (.xlsx) và tệp trao đổi (.qcdc): nhận, không đổi, cần quyết định hay từ chối và vì sao; --yes xác nhận thay đổi.',
  options: {
    'dry-run': { required: false, flag: true },
    yes: { required: false, flag: true },
    period: { required: false },
    pick: { required: false },
    on: { required: false },
  },
  arguments: 'oneOrMore',
  database: 'existing',
  async run(engine, input) {
    const found = await engine.call('inbox.find', { paths: [...input.arguments] })
    const files = [
      ...(await importForms(engine, input, [...found.forms, ...found.others])),
      ...(await importPackages(engine, input, found.packages)),
    ]
    if (files.length === 0) throw new UsageError('Không có tệp nào trong đường dẫn đã cho.')
    const counts = Object.fromEntries(formResults.map((result) => [result, count(files, result)]))
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

async function importForms(engine: EngineClient, input: CommandInput, paths: readonly string[]): Promise<FileAnswer[]> {
  if (paths.length === 0) return []
  const period = input.option('period')
  const picked = input.option('pick')
  const order = { paths: [...paths], expected: period === undefined ? {} : { period }, isConfirmed: input.has('yes') }
  const options = { onProgress: input.onProgress }
  if (input.has('dry-run')) return (await engine.call('inbox.trial', order, options)).files
  const on = input.option('on')
  const decisions = picked === undefined ? [] : [{ digest: await digestOf(engine, picked), isPicked: true }]
  const call = { ...order, decisions, ...(on === undefined ? {} : { receivedOn: on }) }
  return (await engine.call('inbox.apply', call, options)).files
}

async function digestOf(engine: EngineClient, path: string): Promise<string> {
  const [file] = (await engine.call('inbox.trial', { paths: [path] })).files
  if (!file?.digest) throw new UsageError(`--pick phải là một tệp biểu nhập: ${file?.reason ?? path}`)
  return file.digest
}

function count(files: readonly FileAnswer[], result: FileAnswer['result']): number {
  return files.filter((file) => file.result === result).length
}
