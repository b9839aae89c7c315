import type { Draw, DrawScene, Drawn } from './draw.ts'
import { share } from './draw.ts'
import { countOfBodies } from './drawLeadership.ts'

/** Groups I to Q: agencies, enterprises, the Front, models, awards, own score. Rules 17 to 19 and 24 hold. */
export const drawWorkplaces: Draw = (scene) => ({
  ...drawAgencies(scene),
  ...drawFiles(scene),
  ...drawEnterprises(scene),
  ...drawFront(scene),
  ...drawAwards(scene),
})

function drawAgencies(scene: DrawScene): Drawn {
  const { random, nature, unitKind } = scene
  const agencies = unitKind === 'agency' ? nature.whole(1, 9) : countOfBodies(nature, unitKind, 'C')
  const opinions = random.whole(2, 12) * Math.ceil(agencies / 10)
  return {
    I01: agencies,
    I02: heldThisQuarter(scene, 'I02', agencies),
    I03: share(nature, agencies, 92, 100),
    I03S: share(random, agencies, 0, 12),
    I04: share(nature, agencies, 70, 100),
    I05: share(random, agencies, 5, 30),
    I09: opinions,
    I09G: share(random, opinions, 85, 100),
  }
}

function drawFiles({ random, unitKind }: DrawScene): Drawn {
  const files = unitKind === 'district' ? random.whole(2_800, 9_500) : random.whole(180, 950)
  const late = share(random, Math.ceil(files / 10), 0, 12)
  return { I06: files, I07: files - late, I08: late }
}

function drawEnterprises(scene: DrawScene): Drawn {
  const { random, nature, unitKind } = scene
  const enterprises = countOfBodies(nature, unitKind, 'D')
  const withDialogue = heldThisQuarter(scene, 'K05', enterprises)
  return {
    K01: enterprises,
    K02: share(nature, enterprises, 55, 100),
    K03: share(nature, enterprises, 80, 100),
    K04: heldThisQuarter(scene, 'K04', enterprises),
    K05: withDialogue,
    K06: withDialogue + share(random, withDialogue, 0, 20),
    K07: Number(random.chance(20)),
    K08: share(nature, enterprises, 45, 95),
    K09: Number(random.chance(3)),
  }
}

/** What each body does once a year: most of it in the first quarter, never more in a year than there are bodies. */
function heldThisQuarter({ random, quarter, soFar }: DrawScene, code: string, bodies: number): number {
  const left = Math.max(bodies - soFar(code), 0)
  return quarter === 1 ? share(random, left, 45, 75) : share(random, left, 20, 60)
}

function drawFront({ random, unitKind }: DrawScene): Drawn {
  const isDistrict = unitKind === 'district'
  const opinions = random.whole(2, isDistrict ? 60 : 12)
  return {
    M01: random.whole(1, isDistrict ? 8 : 3),
    M02: isDistrict ? random.whole(0, 3) : Number(random.chance(25)),
    M03: opinions,
    M04: share(random, opinions, 65, 100),
  }
}

function drawAwards({ random, nature, quarter, unitKind }: DrawScene): Drawn {
  const models = nature.whole(1, unitKind === 'district' ? 12 : 4)
  const isYearEnd = quarter === 4
  return {
    N01: models,
    N02: share(nature, models, 60, 100),
    P01: isYearEnd ? random.whole(0, 2) : Number(random.chance(6)),
    P02: isYearEnd ? random.whole(0, 4) : Number(random.chance(8)),
    P03: Number(random.chance(2)),
    ...(isYearEnd ? { Q01: random.whole(780, 985) } : {}),
  }
}
