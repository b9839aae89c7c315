import { create } from 'zustand'

/** Files that came from outside any screen: dropped on the window, or opened by a double click. Hộp nhận takes them over. */
export const useIncomingFiles = create<{ paths: readonly string[] }>(() => ({ paths: [] }))

/** Offers files to Hộp nhận. */
export function offerFiles(paths: readonly string[]): void {
  useIncomingFiles.setState((state) => ({ paths: [...new Set([...state.paths, ...paths])] }))
}

/** Takes over what was offered. */
export function takeOfferedFiles(): readonly string[] {
  const { paths } = useIncomingFiles.getState()
  useIncomingFiles.setState({ paths: [] })
  return paths
}
