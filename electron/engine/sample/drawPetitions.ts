import type { Draw, Drawn } from './draw.ts'
import { share } from './draw.ts'

/** Groups D and E: receiving citizens, petitions, dialogues. Rules 5 to 11 hold. */
export const drawPetitions: Draw = (scene) => ({ ...drawReception(scene), ...drawDialogues(scene) })

const drawReception: Draw = ({ random, unitKind, before }) => {
  const busy = unitKind === 'district' ? 4 : 1
  const visits = random.whole(3, 14) * busy
  const [complaints, accusations, requests] = [
    random.whole(0, 2) * busy,
    Number(random.chance(12)),
    random.whole(1, 6) * busy,
  ]
  const received = complaints + accusations + requests
  const carried = before('D14')
  const ours = carried + share(random, received, 60, 100)
  const settled = share(random, ours, 70, 100)
  return {
    D01: unitKind === 'district' ? random.whole(6, 9) : random.whole(9, 13),
    D02: visits,
    D03: visits + random.whole(0, 5),
    D04: share(random, visits, 70, 100),
    D05: Number(random.chance(3)),
    D06: received,
    D07: carried,
    D08: complaints,
    D09: accusations,
    D10: requests,
    D11: received,
    D12: ours,
    D13: settled,
    D14: ours - settled,
    D15: Number(random.chance(3)),
  }
}

const drawDialogues: Draw = ({ random, nature, unitKind, soFar }) => {
  const planned = nature.whole(2, 4) * (unitKind === 'district' ? 3 : 1)
  const left = Math.max(planned - soFar('E02'), 0)
  const regular =
    unitKind === 'district' ? Math.min(left, random.whole(1, 3)) : Math.min(left, Number(random.chance(55)))
  const special = Number(random.chance(15))
  const held = regular + special
  const opinions = held === 0 ? 0 : held * random.whole(4, 16)
  return {
    E01: planned,
    E02: held,
    E03: regular,
    E04: special,
    ...chairs(held, random.chance(60)),
    ...drawOpinions(opinions, held, random),
  }
}

function chairs(held: number, isSecretary: boolean): Drawn {
  const bySecretary = held > 1 ? Math.ceil(held / 2) : isSecretary ? held : 0
  return { E05: bySecretary, E06: held - bySecretary }
}

function drawOpinions(opinions: number, held: number, random: Parameters<Draw>[0]['random']): Drawn {
  const answered = share(random, opinions, 70, 95)
  return {
    E07: held * random.whole(45, 150),
    E08: opinions,
    E09: answered,
    E10: opinions - answered,
    E11: answered + share(random, opinions - answered, 0, 80),
  }
}
