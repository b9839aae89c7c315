/** Blocks of columns dealt out to as few tables of at most `most` columns as their order allows, of about equal width. */
export function packBlocks<B extends { columns: readonly unknown[] }>(blocks: readonly B[], most: number): B[][] {
  const whole = blocks.reduce((sum, { columns }) => sum + columns.length, 0)
  const tables = Math.max(1, Math.ceil(whole / most))
  const fair = Math.ceil(whole / tables)
  const packed: B[][] = []
  let width = 0
  for (const block of blocks) {
    const current = packed.at(-1)
    const isFull = width + block.columns.length > most || width >= fair
    if (current === undefined || isFull) packed.push([block])
    else current.push(block)
    width = (current === undefined || isFull ? 0 : width) + block.columns.length
  }
  return packed
}
