import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builtScreens } from '#test/e2e/support/builtScreens.ts'
import { openTestProgram } from '#test/e2e/support/openTestProgram.ts'
import { sampleProvince } from '#test/e2e/support/sampleProvince.ts'
import { shownScreens } from '#test/e2e/support/shownScreens.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** The pictures that the documents show; the others are for looking at, and stay out of the repository. */
const shownInDocs: ReadonlySet<string> = new Set([
  'trang-chu',
  'nhap-so-lieu',
  'tong-hop',
  'nhiem-vu',
  'duyet',
  'don-doc',
  'van-ban',
  'mau-bieu',
  'don-vi',
  'lich-bao-cao',
  'lich-cong-tac',
  'cai-dat',
  'phieu-cham-diem',
  'so-theo-doi',
  'ban-chi-dao',
])

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out/screens' }, docs: { type: 'string', default: 'docs/screens' } },
})

for (const viewport of sizes) await takeAll(viewport)

async function takeAll(viewport: { width: number; height: number }): Promise<void> {
  const database = await sampleProvince()
  const program = await openTestProgram({ database, rendererRoot: await builtScreens(), today: '2022-04-20', viewport })
  try {
    for (const { picture, address, filled } of shownScreens) {
      await program.page.goto('about:blank')
      await program.page.goto(`${program.origin}/#${address}`)
      await program.page.getByText(filled).first().waitFor()
      const folder = viewport.width === 1366 && shownInDocs.has(picture) ? values.docs : values.out
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${picture}-${viewport.width}.png`)
      await program.page.screenshot({ path })
      console.log(path)
    }
  } finally {
    await program.close()
  }
}
