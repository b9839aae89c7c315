import type { Output } from '#shared/rpc/connectEngine.ts'

/** One received file as the inbox lists it. */
export type InboxEntry = Output<'inbox.list'>['entries'][number]
