/** Where a unit's report for a period stands on its way: draft → sent → returned → sent → accepted → included. */
export const workflowStates = ['draft', 'sent', 'returned', 'accepted', 'included'] as const
export type WorkflowState = (typeof workflowStates)[number]

/** What can happen to a report. `keepsEstimate` says that a person accepts estimated figures knowing that they are. */
export type WorkflowStep =
  | { kind: 'receive' }
  | { kind: 'return'; reason: string }
  | { kind: 'accept'; isEstimate: boolean; keepsEstimate: boolean }
  | { kind: 'include' }
  | { kind: 'reopen' }

/** The next state, or why there is none; `wrongState` covers a report that was never begun. */
export type WorkflowOutcome =
  { ok: true; state: WorkflowState } | { ok: false; why: 'wrongState' | 'frozen' | 'missingReason' | 'estimate' }

/**
 * The state a report goes to. What stands in an issued document is frozen: it changes by a correction slip only. A report
 * is returned with a reason, which travels back; estimated figures (số liệu ước) are not accepted unknowingly.
 */
export function nextState(state: WorkflowState | null, step: WorkflowStep): WorkflowOutcome {
  if (state === 'included' && step.kind !== 'include') return { ok: false, why: 'frozen' }
  switch (step.kind) {
    case 'receive':
      return { ok: true, state: 'sent' }
    case 'return':
      return afterReturn(state, step.reason)
    case 'accept':
      if (state !== 'sent') return { ok: false, why: 'wrongState' }
      return step.isEstimate && !step.keepsEstimate ? { ok: false, why: 'estimate' } : { ok: true, state: 'accepted' }
    case 'reopen':
      return state === 'accepted' || state === 'returned'
        ? { ok: true, state: 'sent' }
        : { ok: false, why: 'wrongState' }
    case 'include':
      return isReceived(state) ? { ok: true, state: 'included' } : { ok: false, why: 'wrongState' }
  }
}

/** Whether a report in this state is there for others to count. */
export function isReceived(state: WorkflowState | null): boolean {
  return state === 'sent' || state === 'accepted' || state === 'included'
}

function afterReturn(state: WorkflowState | null, reason: string): WorkflowOutcome {
  if (state !== 'sent' && state !== 'accepted') return { ok: false, why: 'wrongState' }
  return reason.trim() === '' ? { ok: false, why: 'missingReason' } : { ok: true, state: 'returned' }
}
