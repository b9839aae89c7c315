import type SqliteDatabase from 'better-sqlite3'
import { contract, type MethodName } from '#shared/contract/contract.ts'
import { refuse, Refusal, type Failure } from '#shared/contract/failure.ts'
import type { MethodKind } from '#shared/contract/method.ts'
import type { CallScope } from '#shared/rpc/serveEngine.ts'
import type { CallResult } from '#shared/rpc/wire.ts'
import { backupDatabase } from './database/backup.ts'
import { wrapDatabase, type WriteDatabase } from './database/database.ts'
import { sqliteCode } from './database/openDatabase.ts'
import { sql } from './database/sql.ts'
import { readTransaction, writeTransaction } from './database/transaction.ts'
import type { Change, CommandContext, EngineContext, JobContext, Log } from './engineContext.ts'
import { handlers } from './handlers.ts'

type Runtime = {
  connection: SqliteDatabase.Database
  databasePath: string
  context: EngineContext
  log: Log
  tellChanged: (features: readonly string[]) => void
}

/** Makes the one way into the handlers: input checked, transaction by the method's kind, every failure a value. */
export function createRunner(
  runtime: Runtime,
): (method: string, input: unknown, scope: CallScope) => Promise<CallResult> {
  const db = wrapDatabase(runtime.connection)
  return async (method, input, scope) => {
    try {
      const output = await runMethod(runtime, db, mustBeMethod(method), input, scope)
      return { ok: true, output }
    } catch (error) {
      return { ok: false, failure: toFailure(runtime, method, error) }
    }
  }
}

async function runMethod(
  runtime: Runtime,
  db: WriteDatabase,
  method: MethodName,
  input: unknown,
  scope: CallScope,
): Promise<unknown> {
  const { kind, input: schema } = contract[method] as {
    kind: MethodKind
    input: (typeof contract)[MethodName]['input']
  }
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    refuse('badInput', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
  }
  const handler = handlers[method] as (context: unknown, input: unknown) => unknown
  switch (kind) {
    case 'query':
      return readTransaction(runtime.connection, () => handler({ ...runtime.context, db }, parsed.data))
    case 'command': {
      const output = writeTransaction(runtime.connection, () =>
        handler(commandContext(runtime, db, method), parsed.data),
      )
      runtime.tellChanged(changedBy(method))
      return output
    }
    case 'job':
      return await handler(jobContext(runtime, db, method, scope), parsed.data)
  }
}

function commandContext(runtime: Runtime, db: WriteDatabase, method: MethodName): CommandContext {
  return { ...runtime.context, db, logChange: (change) => writeChange(runtime, db, method, change) }
}

function writeChange(runtime: Runtime, db: WriteDatabase, method: MethodName, change: Change): void {
  db.run(sql`
    INSERT INTO change_log (at, method, entity, key, before, after)
    VALUES (${runtime.context.clock()}, ${method}, ${change.entity}, ${change.key},
            ${toJson(change.before)}, ${toJson(change.after)})`)
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}

function jobContext(runtime: Runtime, db: WriteDatabase, method: MethodName, scope: CallScope): JobContext {
  return {
    ...runtime.context,
    read: (work) => readTransaction(runtime.connection, () => work({ ...runtime.context, db })),
    write: (work) => {
      const result = writeTransaction(runtime.connection, () => work(commandContext(runtime, db, method)))
      runtime.tellChanged(changedBy(method))
      return result
    },
    backUp: (target) => backupDatabase(runtime.connection, target),
    step: async (progress) => {
      scope.report(progress)
      await new Promise((resolve) => setImmediate(resolve))
      if (scope.isCancelled()) refuse('cancelled', {})
    },
  }
}

function mustBeMethod(method: string): MethodName {
  if (Object.hasOwn(contract, method)) return method as MethodName
  return refuse('badInput', { field: 'method', reason: method })
}

/** The method's own feature first, then whatever else it says it may change. */
function changedBy(method: MethodName): string[] {
  return [method.slice(0, method.indexOf('.')), ...contract[method].touches]
}

function toFailure(runtime: Runtime, method: string, error: unknown): Failure {
  if (error instanceof Refusal) return error.failure
  const code = sqliteCode(error)
  if (code.startsWith('SQLITE_BUSY')) return { code: 'databaseLocked', details: { path: runtime.databasePath } }
  if (code.startsWith('SQLITE_FULL')) return { code: 'diskFull', details: { path: runtime.databasePath } }
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'databaseDamaged', details: { path: runtime.databasePath } }
  const incident = runtime.context.newId().slice(0, 8)
  runtime.log({ incident, method, error })
  return { code: 'internal', details: { incident } }
}
