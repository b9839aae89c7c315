import type { SampleTable } from './sampleTable.ts'

/** One step of a filled part: XML to copy, or what to put in its place. Tags know their path: the loops around, then the name. */
export type Op = string | TextOp | LoopOp | BlockOp | KeepOp | DrawingIdOp

type TextOp = { kind: 'text'; name: string; path: readonly string[] }

export type LoopOp = { kind: 'loop'; name: string; path: readonly string[]; inverted: boolean; body: readonly Op[] }

/** A built block in the place of its paragraph. */
export type BlockOp = { kind: 'block'; name: string; path: readonly string[]; place: BlockPlace }

/** What the template says of the place of a block: the width to fill, in twips, and the look of a table. */
export type BlockPlace = { width: number; sample: SampleTable }

/** An element that must not end up empty: it gets a paragraph, or goes altogether when none of its rows is left. */
export type KeepOp = { kind: 'keep'; whenEmpty: 'paragraph' | 'drop'; body: readonly Op[] }

/** The number of a drawing that is repeated; Word refuses a file in which two drawings have the same. */
type DrawingIdOp = { kind: 'drawingId' }
