import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import 'dayjs/locale/vi'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { StartProblem } from './app/StartProblem.tsx'
import { PageProviders } from './app/PageProviders.tsx'
import './app/shell.css'
import { connectRenderer } from './engine/connectRenderer.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const page = createRoot(place)

connectRenderer().then(
  (program) => page.render(<App program={program} />),
  (error: unknown) => page.render(<PageProviders children={<StartProblem error={error} />} />),
)
