import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import 'dayjs/locale/vi'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { StartProblem } from './app/StartProblem.tsx'
import { followLastPlace, keepAddress } from './app/lastPlace.ts'
import { PageProviders } from './app/PageProviders.tsx'
import { router } from './app/router.ts'
import './app/shell.css'
import { connectRenderer } from './engine/connectRenderer.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const page = createRoot(place)

const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
const left = followLastPlace(loading?.type === 'reload')
if (left !== null && /^(#\/?)?$/.test(location.hash)) router.history.replace(left)
router.subscribe('onResolved', ({ toLocation }) => keepAddress(toLocation.href))

connectRenderer().then(
  (program) => page.render(<App program={program} />),
  (error: unknown) => page.render(<PageProviders children={<StartProblem error={error} />} />),
)
