import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { Contract, MethodName } from '#shared/contract/contract.ts'
import type { Input, Output } from '#shared/rpc/connectEngine.ts'
import { useEngine } from '../data/programContext.ts'
import { runLongWork } from './longWork.ts'
import { untilWritten } from './untilWritten.ts'

type JobName = { [M in MethodName]: Contract[M]['kind'] extends 'job' ? M : never }[MethodName]

/** A long method as a screen uses it, with its progress and a way to cancel it in the status bar under `label`. */
export function useEngineJob<M extends JobName>(
  method: M,
  label: string,
): UseMutationResult<Output<M>, unknown, Input<M>> {
  const engine = useEngine()
  return useMutation({
    mutationFn: (input: Input<M>) =>
      untilWritten(method, input, (target) => runLongWork(label, (options) => engine.call(method, target, options))),
  })
}
