/** The tabs of Nhiệm vụ, as the address names them. */
export const taskParts = ['assignments', 'documents', 'cells', 'priorities'] as const
