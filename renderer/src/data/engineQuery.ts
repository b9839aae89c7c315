import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Contract, MethodName } from '#shared/contract/contract.ts'
import type { EngineClient, Input, Output } from '#shared/rpc/connectEngine.ts'
import { useEngine } from './programContext.ts'

type NameOfKind<K> = { [M in MethodName]: Contract[M]['kind'] extends K ? M : never }[MethodName]

/** The methods that only read. */
type QueryName = NameOfKind<'query'>

/** The methods that write. */
export type CommandName = NameOfKind<'command'>

/** How one reading is kept: under its feature, so that a change of the feature makes it stale. */
export function engineQuery<M extends QueryName>(engine: EngineClient, method: M, input: Input<M>) {
  return queryOptions<Output<M>>({
    queryKey: [featureOf(method), method, input],
    queryFn: () => engine.call(method, input),
  })
}

/** Reads a method's output and keeps it fresh; a null input waits until what it needs is known. */
export function useEngineQuery<M extends QueryName>(method: M, input: Input<M> | null): UseQueryResult<Output<M>> {
  const engine = useEngine()
  const options = engineQuery(engine, method, input as Input<M>)
  return useQuery({ ...options, enabled: input !== null })
}

function featureOf(method: string): string {
  return method.slice(0, method.indexOf('.'))
}
