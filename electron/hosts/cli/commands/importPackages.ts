import { basename } from 'node:path'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import type { CommandInput } from '../command.ts'

/** Takes in exchange files one by one; with --yes a person agrees to what `exchange.trial` says is needed. */
export async function importPackages(
  engine: EngineClient,
  input: CommandInput,
  paths: readonly string[],
): Promise<FileAnswer[]> {
  const answers: FileAnswer[] = []
  for (const path of paths) answers.push(await importPackage(engine, input, path))
  return answers
}

type Outcome = Awaited<ReturnType<typeof takeIn>>

async function importPackage(engine: EngineClient, input: CommandInput, path: string): Promise<FileAnswer> {
  return packageAnswer(path, await takeIn(engine, input, path))
}

async function takeIn(engine: EngineClient, input: CommandInput, path: string) {
  const period = input.option('period')
  const on = input.option('on')
  const order = {
    path,
    expected: period === undefined ? {} : { period },
    ...(on === undefined ? {} : { receivedOn: on }),
  }
  if (input.has('dry-run')) return await engine.call('exchange.trial', order)
  const agreed = input.has('yes') ? (await engine.call('exchange.trial', order)).needs : []
  return await engine.call('exchange.receive', { ...order, agreed })
}

function packageAnswer(path: string, outcome: Outcome): FileAnswer {
  return {
    path,
    fileName: basename(path).normalize('NFC'),
    digest: null,
    kind: 'package',
    result: outcome.outcome,
    code: outcome.rule,
    reason: [outcome.reason, ...outcome.notes].join(' '),
    unit: outcome.sender,
    candidates: [],
    period: outcome.period,
    reportType: reportTypeCodes.find((code) => code === outcome.reportType) ?? null,
    revision: outcome.revision,
    isEstimate: false,
    differenceCount: outcome.differenceCount,
    differences: [],
    faults: [],
  }
}
