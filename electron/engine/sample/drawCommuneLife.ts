import type { Draw, DrawScene, Drawn } from './draw.ts'
import { share } from './draw.ts'

/** Groups F to H: what a commune publishes, decides with its people, supervises and mediates. Rules 12 to 16 hold. */
export const drawCommuneLife: Draw = (scene) => {
  const hamlets = scene.nature.whole(5, 18)
  return {
    ...drawDisclosure(scene, hamlets),
    ...drawContributions(scene),
    ...drawSupervision(scene),
    ...drawMediation(scene, hamlets),
  }
}

function drawDisclosure({ random, nature, quarter }: DrawScene, hamlets: number): Drawn {
  const consultations = random.whole(0, 2)
  const households = consultations * random.whole(120, 480)
  return {
    F01: nature.whole(9, 11),
    F02: random.whole(5, 22),
    F04: hamlets,
    F05: share(random, hamlets, 40, 160),
    F06: consultations,
    F07: share(random, households, 82, 100),
    F07T: households,
    F11: hamlets,
    F12: random.chance(20) ? share(random, hamlets, 10, 60) : 0,
    F13: quarter === 4 ? hamlets : Number(random.chance(30)),
    A13: hamlets,
  }
}

function drawContributions({ random }: DrawScene): Drawn {
  const cleared = random.chance(18)
  return {
    F08: random.chance(60) ? random.whole(50, 3_200) : 0,
    F09: random.chance(35) ? random.whole(200, 9_000) : 0,
    F10: random.chance(70) ? random.whole(20, 480) : 0,
    F14: cleared ? random.whole(4_000, 160_000) : 0,
    F14K: cleared ? random.whole(3_000, 180_000) : 0,
  }
}

function drawSupervision({ random, nature }: DrawScene): Drawn {
  const found = random.chance(45) ? random.whole(1, 3) : 0
  const projects = random.whole(0, 4)
  const opinions = projects === 0 ? 0 : random.whole(0, 4)
  const waiting = opinions > 1 ? Number(random.chance(35)) : 0
  return {
    G01: 1,
    G02: nature.whole(7, 11),
    G03: random.whole(1, 4),
    G04: found,
    G05: share(random, found, 50, 100),
    G06: found > 1 && random.chance(25) ? random.whole(20, 300) : 0,
    G07: found > 1 && random.chance(15) ? random.whole(100, 4_000) : 0,
    G08: 1,
    G09: projects,
    G10: projects > 0 ? Number(random.chance(12)) : 0,
    G11: opinions,
    G12: opinions - waiting,
    G13: waiting,
  }
}

function drawMediation({ random, nature, before }: DrawScene, hamlets: number): Drawn {
  const received = random.whole(1, 8)
  const open = received + before('H07')
  const waiting = open > 2 ? Number(random.chance(30)) : 0
  const mediated = open - waiting
  const agreed = share(random, mediated, 72, 100)
  return {
    H01: hamlets,
    H02: hamlets * nature.whole(5, 7),
    H03: received,
    H04: mediated,
    H05: agreed,
    H06: mediated - agreed,
    H07: waiting,
  }
}
