import { createSmallMemory } from '#hosts/smallMemory.ts'
import { freshGraphics, graphicsSchema, type GraphicsSettings } from './graphicsSettings.ts'

/** How to draw, kept outside the data file because it is needed before any window. */
export type GraphicsMemory = { read(): GraphicsSettings; write(settings: GraphicsSettings): void }

/** The graphics settings in the small file at `path`. */
export function createGraphicsMemory(path: string): GraphicsMemory {
  return createSmallMemory(path, graphicsSchema, freshGraphics)
}
