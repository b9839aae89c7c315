import { createContext, use } from 'react'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import type { HostClient, Program } from '../engine/hostClient.ts'

/** The engine and the host that every screen below talks to. */
export const ProgramContext = createContext<Program | null>(null)

/** The engine of this window. */
export function useEngine(): EngineClient {
  return useProgram().engine
}

/** The program around the engine: dialogs, files, the data file. */
export function useHost(): HostClient {
  return useProgram().host
}

function useProgram(): Program {
  const program = use(ProgramContext)
  if (!program) throw new Error('A screen was drawn outside ProgramContext')
  return program
}
