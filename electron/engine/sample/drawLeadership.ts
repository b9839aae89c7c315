import type { Draw, DrawScene, Drawn } from './draw.ts'
import { share } from './draw.ts'

/** Groups A to C: documents, committees, training, information, inspections. Rules 2, 3 and 4 hold. */
export const drawLeadership: Draw = (scene) => ({
  ...drawDocuments(scene),
  ...drawCommittees(scene),
  ...drawTraining(scene),
  ...drawInspections(scene),
})

function drawDocuments({ random, unitKind, quarter }: DrawScene): Drawn {
  const upper = unitKind === 'commune' ? 2 : 5
  return {
    A01: random.whole(quarter === 1 ? 1 : 0, upper),
    A02: random.whole(0, upper),
    A03: random.whole(quarter === 1 ? 1 : 0, 2),
    A04: quarter % 2 === 0 ? random.whole(1, 2) : random.whole(0, 1),
  }
}

function drawCommittees({ random, nature, unitKind, loaiHinh }: DrawScene): Drawn {
  const committees = countOfBodies(nature, unitKind, loaiHinh)
  const renewed = committees === 1 ? Number(random.chance(12)) : share(random, committees, 0, 15)
  return {
    A05: committees,
    A06: renewed,
    A07: committees * nature.whole(11, 15),
    A08: unitKind === 'commune' ? 1 : share(nature, 20, 80, 100),
    A09: Number(nature.chance(94)),
    A10: committees === 1 ? Number(random.chance(10)) : share(random, committees, 0, 12),
  }
}

/** How many agencies or enterprises a unit speaks for in one loại hình: itself, or those of its district. */
export function countOfBodies(nature: DrawScene['nature'], unitKind: DrawScene['unitKind'], loaiHinh: string): number {
  if (unitKind === 'district') return loaiHinh === 'D' ? nature.whole(35, 120) : nature.whole(30, 65)
  if (unitKind === 'partyCommittee') return loaiHinh === 'D' ? nature.whole(20, 45) : nature.whole(20, 45)
  return 1
}

function drawTraining({ random, unitKind }: DrawScene): Drawn {
  const isDistrict = unitKind === 'district' || unitKind === 'partyCommittee'
  const classes = isDistrict ? random.whole(0, 3) : Number(random.chance(25))
  const sessions = isDistrict ? random.whole(4, 20) : random.whole(2, 9)
  return {
    A11: classes,
    A12: classes * random.whole(32, 90),
    B01: sessions,
    B02: sessions * random.whole(28, 85),
    B03: random.whole(isDistrict ? 8 : 1, isDistrict ? 40 : 9),
    B04: random.chance(40) ? random.whole(2, 12) * 50 : 0,
  }
}

function drawInspections({ random, together, unitKind, soFar }: DrawScene): Drawn {
  const planned = unitKind === 'commune' ? Number(together.chance(40)) : together.whole(0, 3)
  const sudden = Number(together.chance(unitKind === 'commune' ? 4 : 15))
  const checks = planned + sudden
  const raised = checks === 0 ? 0 : random.whole(0, 2 + checks)
  const open = soFar('C04') + raised - soFar('C05')
  return {
    C01: planned,
    C02: sudden,
    C03: checks === 0 ? 0 : checks + random.whole(0, checks * 2),
    C04: raised,
    C05: share(random, open, 50, 100),
    C06: Number(random.chance(3)),
  }
}
