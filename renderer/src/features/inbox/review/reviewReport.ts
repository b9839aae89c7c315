import type { Output } from '#shared/rpc/connectEngine.ts'

/** One report that our office reviews. */
export type ReviewReport = Output<'submissions.review'>['reports'][number]
