/** A pasted cell that cannot be taken: rows from 1, the column's name, what to write instead. */
export type PasteFault = { row: number; column: string; text: string; sentence: string }
