import { orderHelpPages } from './orderHelpPages.ts'
import { readHelpPage } from './readHelpPage.ts'

const files = import.meta.glob<string>(
  ['../../../../docs/huong-dan/*.md', '!../../../../docs/huong-dan/dong-lenh.md'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

/** The whole guide, bundled with the program; import this file lazily. The page on the command line is for another reader. */
export const helpPages = orderHelpPages(
  Object.entries(files).map(([path, markdown]) =>
    readHelpPage(path.slice(path.lastIndexOf('/') + 1, -'.md'.length), markdown),
  ),
)
