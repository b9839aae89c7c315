import { screens } from '../../app/screens.ts'
import { guidePages } from './guidePages.ts'
import { helpNameOf } from './helpNameOf.ts'
import type { HelpPage } from './readHelpPage.ts'

/** The guide's pages as a table of contents: those for beginners, the screens in the order of the navigation, the rest. */
export function orderHelpPages(pages: readonly HelpPage[]): readonly HelpPage[] {
  const order: readonly string[] = [
    ...guidePages.before,
    ...screens.map(({ path }) => helpNameOf(path)),
    ...guidePages.after,
  ]
  const placeOf = ({ name }: HelpPage) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...pages].sort((one, other) => placeOf(one) - placeOf(other))
}
