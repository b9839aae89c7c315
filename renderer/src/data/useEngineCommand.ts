import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { Input, Output } from '#shared/rpc/connectEngine.ts'
import { useEngine } from './programContext.ts'
import type { CommandName } from './engineQuery.ts'

/** A writing method as a screen uses it; its failure is an error that `errorSentence` reads. */
export function useEngineCommand<M extends CommandName>(method: M): UseMutationResult<Output<M>, unknown, Input<M>> {
  const engine = useEngine()
  return useMutation({ mutationFn: (input: Input<M>) => engine.call(method, input) })
}
