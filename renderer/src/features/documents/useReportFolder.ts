import { useEngine, useHost } from '../../data/programContext.ts'
import { documentsText } from '../../text/documentsText.ts'

/** Gives the way to the folder where reports go: the office's own, or else asked for; null when the person thought better of it. */
export function useReportFolder(): () => Promise<string | null> {
  const [engine, host] = [useEngine(), useHost()]
  return async () => {
    const { values } = await engine.call('settings.get', {})
    if (values.exportsFolder !== null) return values.exportsFolder
    const choice = { title: documentsText.chooseFolder, purpose: 'van-ban' }
    return (await host.call('shell.chooseFolder', choice)).path
  }
}
