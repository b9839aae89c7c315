import { groupA } from './groupA.ts'
import { groupB } from './groupB.ts'
import { groupC } from './groupC.ts'
import { groupD } from './groupD.ts'
import { groupE } from './groupE.ts'
import { groupF } from './groupF.ts'
import { groupG } from './groupG.ts'
import { groupH } from './groupH.ts'
import { groupI } from './groupI.ts'
import { groupK } from './groupK.ts'
import { groupM } from './groupM.ts'
import { groupN } from './groupN.ts'
import { groupP } from './groupP.ts'
import type { PhraseParagraph } from './phrase.ts'

/** Every way of saying a figure, in printing order. A section takes those whose leading indicators it lists. */
export const phraseBook: readonly PhraseParagraph[] = [
  ...groupA,
  ...groupB,
  ...groupC,
  ...groupD,
  ...groupE,
  ...groupF,
  ...groupG,
  ...groupH,
  ...groupI,
  ...groupK,
  ...groupM,
  ...groupN,
  ...groupP,
]
