import { z } from 'zod'

const crashesBeforeOff = 2

export const graphicsSchema = z.object({ acceleration: z.boolean(), crashes: z.int().min(0) })

export type GraphicsSettings = z.output<typeof graphicsSchema>

/** How a new installation draws. */
export const freshGraphics: GraphicsSettings = { acceleration: true, crashes: 0 }

/** The settings after one more crash of the graphics process: the second one turns acceleration off. */
export function afterGraphicsCrash({ acceleration, crashes }: GraphicsSettings): GraphicsSettings {
  return { acceleration: acceleration && crashes + 1 < crashesBeforeOff, crashes: crashes + 1 }
}

/** The settings that a person chose; the crashes are counted anew. */
export function chosenGraphics(acceleration: boolean): GraphicsSettings {
  return { acceleration, crashes: 0 }
}
