import { readFileSync } from 'node:fs'

type Node = { files: Record<string, Node> } | { size: number; unpacked?: boolean }

/** A file of an asar archive. `unpacked` ones lie beside the archive. */
export type AsarFile = { path: string; size: number; isUnpacked: boolean }

/** Every file that the archive at `path` lists. The header is a pickled JSON text: four lengths of 4 bytes, then the text. */
export function listAsar(path: string): AsarFile[] {
  const bytes = readFileSync(path)
  const length = bytes.readUInt32LE(12)
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + length)) as Node
  return listNode(header, '')
}

function listNode(node: Node, path: string): AsarFile[] {
  if ('files' in node)
    return Object.entries(node.files).flatMap(([name, child]) =>
      listNode(child, path === '' ? name : `${path}/${name}`),
    )
  return [{ path, size: node.size, isUnpacked: node.unpacked ?? false }]
}
