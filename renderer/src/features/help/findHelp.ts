import { excerptAround } from '#shared/domain/text/excerptAround.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { HelpPage } from './readHelpPage.ts'

/** A page that a search found, with the words around the first place; `excerpt` is empty when only the title fits. */
export type FoundHelp = { name: string; title: string; excerpt: string }

/** The pages whose title or text has what was typed, with or without accents; those whose title has it first. All where nothing is typed. */
export function findHelp(pages: readonly HelpPage[], typed: string): FoundHelp[] {
  const wanted = foldText(typed)
  const inTitle = (page: HelpPage) => foldText(page.title).includes(wanted)
  const inText = (page: HelpPage) => foldText(page.plain).includes(wanted)
  const found = [...pages.filter(inTitle), ...pages.filter((page) => !inTitle(page) && inText(page))]
  return found.map((page) => {
    const { name, title, plain } = page
    return { name, title, excerpt: wanted !== '' && inText(page) ? excerptAround(plain, wanted) : '' }
  })
}
