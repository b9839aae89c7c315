import { z } from 'zod'
import { pathField } from './fields.ts'
import { command, query } from './method.ts'

const dataFileStateSchema = z.object({
  /** `none`: the first run. `refused`: a file is remembered but cannot be opened; `sentence` says why. */
  state: z.enum(['none', 'open', 'refused']),
  path: z.string().nullable(),
  suggestedFolder: z.string(),
  sentence: z.string().nullable(),
})

const folderField = pathField.nullable()

/** The office's data file: which one is open, and the ways to open another. Answered beside the engine, even without one. */
export const dataFileContract = {
  'dataFile.state': query(z.object({}), dataFileStateSchema),
  /** Makes an empty data file in a folder (null: the suggested one) and opens it; `office.setUp` comes next. */
  'dataFile.create': command(z.object({ folder: folderField }), dataFileStateSchema),
  /** Opens a data file that exists and remembers it for the next start. */
  'dataFile.open': command(z.object({ path: pathField }), dataFileStateSchema),
  /** Puts a checked backup in the place of the data file; the old file stays beside it under another name. */
  'dataFile.restore': command(
    z.object({ backup: pathField, folder: folderField }),
    dataFileStateSchema.extend({ keptAs: z.string().nullable() }),
  ),
}

const purposeField = z.string().min(1).max(40)
const titleField = z.string().min(1).max(200)
const filterSchema = z.object({
  name: z.string().max(100),
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .min(1)
    .max(10),
})

/** What a person is asked for when files are chosen. `purpose` names the folder that is remembered for next time. */
const choiceSchema = z.object({ title: titleField, purpose: purposeField, filters: z.array(filterSchema).max(10) })

/** What only the program around the engine can do: dialogs, opening what was written, the taskbar, updates. */
export const shellContract = {
  'shell.info': query(
    z.object({}),
    z.object({
      host: z.enum(['electron', 'loopback']),
      version: z.string(),
      versions: z.record(z.string(), z.string()),
      logsFolder: z.string(),
      isSafeMode: z.boolean(),
      /** Whether graphics acceleration is on at the next start. */
      acceleration: z.boolean(),
      /** Whether this program can be updated from a signed file. */
      canUpdate: z.boolean(),
      /** The screen asked for on the command line, such as by the jump list. */
      screen: z.string().nullable(),
      /** The file asked for on the command line, such as by a double click. */
      file: z.string().nullable(),
    }),
  ),
  'shell.chooseFiles': command(
    choiceSchema.extend({ multiple: z.boolean() }),
    z.object({ paths: z.array(z.string()) }),
  ),
  'shell.chooseFolder': command(
    z.object({ title: titleField, purpose: purposeField }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Asks where to write a file. Nothing is written yet; null when the person thought better of it. */
  'shell.chooseSavePath': command(
    choiceSchema.extend({ suggestedName: z.string().min(1).max(120) }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Opens a .docx, .xlsx or .pdf that the program itself wrote. In a browser it can only be fetched, from `link`. */
  'shell.openFile': command(z.object({ path: pathField }), z.object({ link: z.string().nullable() })),
  /** Shows a file that the program wrote in its folder. */
  'shell.showInFolder': command(z.object({ path: pathField }), z.object({})),
  /** The bar on the taskbar's button: 0 to 1, null for none. */
  'shell.setProgress': command(z.object({ fraction: z.number().min(0).max(1).nullable() }), z.object({})),
  /** A notification of the system; a click on it opens `screen` for a period and unit. */
  'shell.notify': command(
    z.object({
      title: z.string().max(200),
      body: z.string().max(500),
      screen: z.string().max(200).nullable(),
      period: z.string().max(20).nullable(),
      unit: z.string().max(40).nullable(),
    }),
    z.object({}),
  ),
  /** Writes a zip of logs and versions, without names or figures. */
  'shell.exportSupport': command(z.object({ path: pathField }), z.object({ path: z.string() })),
  /** Graphics acceleration from the next start on. */
  'shell.setAcceleration': command(z.object({ on: z.boolean() }), z.object({})),
  /** Reads an update file and its signature, and says which version it brings. */
  'shell.checkUpdate': command(z.object({ path: pathField }), z.object({ version: z.string() })),
  /** Checks the file again, backs the data up, starts the installer and leaves. */
  'shell.installUpdate': command(z.object({ path: pathField }), z.object({})),
  'shell.restart': command(z.object({}), z.object({})),
  'shell.quit': command(z.object({}), z.object({})),
}

/** Every method of the program around the engine. They travel over the engine's wire. */
type HostContract = typeof dataFileContract & typeof shellContract

export type HostMethodName = keyof HostContract
export type HostInput<M extends HostMethodName> = z.input<HostContract[M]['input']>
export type HostOutput<M extends HostMethodName> = z.output<HostContract[M]['output']>

/** What the program around the engine tells a screen unasked. */
export type HostEvent =
  /** Where `period` and `unit` are null, the screen keeps the ones on view. */
  | { type: 'openScreen'; screen: string; period: string | null; unit: string | null }
  | { type: 'openFile'; path: string }
  | { type: 'engineRestarted'; sentence: string }
  | { type: 'engineStopped'; sentence: string }

/** A `HostEvent` on its way over the engine's wire. */
export type HostMessage = { kind: 'host'; event: HostEvent }
