import { calendarContract } from './calendarContract.ts'
import { cataloguesContract } from './cataloguesContract.ts'
import { committeesContract } from './committeesContract.ts'
import { consolidationContract } from './consolidationContract.ts'
import { draftsContract } from './draftsContract.ts'
import { exchangeContract } from './exchangeContract.ts'
import { followUpContract } from './followUpContract.ts'
import { databaseContract } from './databaseContract.ts'
import { inboxContract } from './inboxContract.ts'
import { noticesContract } from './noticesContract.ts'
import { officeContract } from './officeContract.ts'
import { registersContract } from './registersContract.ts'
import { periodsContract } from './periodsContract.ts'
import { reportsContract } from './reportsContract.ts'
import { sampleContract } from './sampleContract.ts'
import { scheduleContract } from './scheduleContract.ts'
import { scoringContract } from './scoringContract.ts'
import { searchContract } from './searchContract.ts'
import { settingsContract } from './settingsContract.ts'
import { submissionsContract } from './submissionsContract.ts'
import { figuresContract } from './figuresContract.ts'
import { tasksContract } from './tasksContract.ts'
import { templatesContract } from './templatesContract.ts'
import { unitsContract } from './unitsContract.ts'

/** Every method of the engine by its name, `feature.verb`. */
export const contract = {
  ...officeContract,
  ...unitsContract,
  ...periodsContract,
  ...scheduleContract,
  ...tasksContract,
  ...calendarContract,
  ...committeesContract,
  ...registersContract,
  ...scoringContract,
  ...figuresContract,
  ...submissionsContract,
  ...inboxContract,
  ...consolidationContract,
  ...sampleContract,
  ...searchContract,
  ...cataloguesContract,
  ...reportsContract,
  ...templatesContract,
  ...draftsContract,
  ...settingsContract,
  ...databaseContract,
  ...noticesContract,
  ...exchangeContract,
  ...followUpContract,
}

export type Contract = typeof contract
export type MethodName = keyof Contract
