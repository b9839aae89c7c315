import { tidyEdits } from './tidyEdits.ts'
import type { TagNode } from './pairTags.ts'
import type { PlacedBlock } from './placeBlocks.ts'
import { type KeepPlace, placeKeeps } from './placeKeeps.ts'
import type { Edit, Range } from './edit.ts'
import type { LoopPlace } from './placeLoops.ts'
import type { Op } from './program.ts'
import type { Tag } from './readTags.ts'
import { type TemplatePart, elementAt } from './templatePart.ts'

type Frame = { outer: Range; body: Range; toOps: (body: Op[]) => Op[] }

/** Turns a checked part into the steps that fill it. */
export function buildProgram(
  part: TemplatePart,
  nodes: readonly TagNode[],
  loops: readonly LoopPlace[],
  blocks: readonly PlacedBlock[],
): Op[] {
  const removable = [...loops, ...blocks].map((place) => place.outer)
  const frames = [...loops.map(loopFrame), ...placeKeeps(part, removable).map((keep) => keepFrame(part, keep))]
  const edits = [
    ...nodes.flatMap((node) => tagEdits(node, [])),
    ...blocks.flatMap(({ sampleTable }) => (sampleTable ? [sampleTable] : [])),
    ...blockEdits(nodes, blocks),
    ...spaceEdits(part, nodes),
    ...tidyEdits(
      part,
      loops.map((loop) => loop.outer),
      blocks.map((block) => block.outer),
    ),
  ]
  const whole = { start: 0, end: part.xml.length }
  return joinText(
    emit(
      part.xml,
      whole,
      frames.sort(byOuter),
      edits.sort((a, b) => a.start - b.start || b.end - a.end),
    ),
  )
}

function byOuter(a: Frame, b: Frame): number {
  return a.outer.start - b.outer.start || b.outer.end - a.outer.end
}

function loopFrame({ node, path, outer, body }: LoopPlace): Frame {
  const { name, kind } = node.tag
  return {
    outer,
    body,
    toOps: (ops) => [{ kind: 'loop', name, path, inverted: kind === 'inverted', body: joinText(ops) }],
  }
}

function keepFrame(part: TemplatePart, { whenEmpty, outer, content }: KeepPlace): Frame {
  const head = part.xml.slice(outer.start, content.start)
  const tail = part.xml.slice(content.end, outer.end)
  if (whenEmpty === 'drop') {
    return { outer, body: content, toOps: (ops) => [{ kind: 'keep', whenEmpty, body: joinText([head, ...ops, tail]) }] }
  }
  return { outer, body: content, toOps: (ops) => [head, { kind: 'keep', whenEmpty, body: joinText(ops) }, tail] }
}

/** The steps of a range: frames become steps of their own, between them the text with its edits. */
function emit(xml: string, range: Range, frames: readonly Frame[], edits: readonly Edit[]): Op[] {
  const ops: Op[] = []
  let at = range.start
  frames.forEach((frame, index) => {
    if (frame.outer.start < at) return
    ops.push(...copy(xml, { start: at, end: frame.outer.start }, edits))
    const inner = frames
      .slice(index + 1)
      .filter(({ outer }) => frame.body.start <= outer.start && outer.end <= frame.body.end)
    const within = edits.filter((edit) => frame.body.start <= edit.start && edit.end <= frame.body.end)
    ops.push(...frame.toOps(emit(xml, frame.body, inner, within)))
    at = frame.outer.end
  })
  return [...ops, ...copy(xml, { start: at, end: range.end }, edits)]
}

function copy(xml: string, range: Range, edits: readonly Edit[]): Op[] {
  const ops: Op[] = []
  let at = range.start
  for (const edit of edits) {
    if (edit.start < at || edit.end > range.end) continue
    ops.push(xml.slice(at, edit.start))
    if (edit.op !== undefined) ops.push(edit.op)
    at = edit.end
  }
  return [...ops, xml.slice(at, range.end)]
}

function joinText(ops: readonly Op[]): Op[] {
  const joined: Op[] = []
  for (const op of ops) {
    const last = joined.at(-1)
    if (typeof op === 'string' && typeof last === 'string') joined[joined.length - 1] = last + op
    else if (op !== '') joined.push(op)
  }
  return joined
}

function tagEdits(node: TagNode, path: readonly string[]): Edit[] {
  const { tag, close, children } = node
  if (tag.kind === 'block') return []
  if (tag.kind !== 'text') {
    const inner = [...path, tag.name]
    return [...cut(tag), ...(close ? cut(close) : []), ...children.flatMap((child) => tagEdits(child, inner))]
  }
  const [first, ...rest] = tag.segments
  if (!first) return []
  const op: Op = { kind: 'text', name: tag.name, path: [...path, tag.name] }
  return [{ start: first.start, end: first.end, op }, ...rest.map(({ start, end }) => ({ start, end }))]
}

function cut(tag: Tag): Edit[] {
  return tag.segments.map(({ start, end }) => ({ start, end }))
}

function blockEdits(nodes: readonly TagNode[], blocks: readonly PlacedBlock[], path: readonly string[] = []): Edit[] {
  return nodes.flatMap(({ tag, children }) => {
    const block = blocks.find((one) => one.tag === tag)
    if (!block) return blockEdits(children, blocks, [...path, tag.name])
    const op: Op = { kind: 'block', name: tag.name, path: [...path, tag.name], place: block.place }
    return [{ ...block.outer, op }]
  })
}

/** Data may begin or end with a space, which Word drops unless the w:t asks to keep it. */
function spaceEdits(part: TemplatePart, nodes: readonly TagNode[]): Edit[] {
  const touched = new Set(nodes.flatMap(allSegments).map((segment) => segment.element))
  return [...touched].flatMap((index) => {
    const { start, contentStart } = elementAt(part, index)
    if (part.xml.slice(start, contentStart).includes('xml:space=')) return []
    return [{ start: contentStart - 1, end: contentStart - 1, op: ' xml:space="preserve"' }]
  })
}

function allSegments({ tag, close, children }: TagNode): readonly { element: number }[] {
  return [...tag.segments, ...(close?.segments ?? []), ...children.flatMap(allSegments)]
}
