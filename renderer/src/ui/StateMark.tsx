import type { Tone } from './stateTones.ts'

/** A state in words, with its colour and a bar at the left. */
export function StateMark({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`stateMark ${tone}`}>{children}</span>
}
