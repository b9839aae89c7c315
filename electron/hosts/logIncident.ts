import { randomUUID } from 'node:crypto'
import type { LogIncident } from './contractRunner.ts'
import type { FileLog } from './fileLog.ts'

/** A way to log what was not expected and get the number to quote when asking for help. */
export function createIncidentLog(log: FileLog): LogIncident {
  return (method, error) => {
    const incident = randomUUID().slice(0, 8)
    log({ event: 'incident', incident, method, error })
    return incident
  }
}
