import { z } from 'zod'
import { officeSettingsSchema } from '../domain/settings/officeSettings.ts'
import { command, query } from './method.ts'

const settingsSchema = z.object({ values: officeSettingsSchema, defaults: officeSettingsSchema })

export const settingsContract = {
  /** What the office chose, and what would hold if it chose nothing. */
  'settings.get': query(z.object({}), settingsSchema),
  /** Changes some settings; one that equals its default is no longer kept, and follows the default from then on. */
  'settings.save': command(z.object({ changes: officeSettingsSchema.partial() }), settingsSchema),
}
