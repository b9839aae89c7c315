import type { HostMessage } from '#shared/contract/hostContract.ts'
import type { ClientMessage, EngineMessage, Wire } from '#shared/rpc/wire.ts'

/** The renderer's end of the one connection: the engine's messages, and what the program around it tells. */
export type HostWire = Wire<ClientMessage, EngineMessage | HostMessage>
