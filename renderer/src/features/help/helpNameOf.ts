/** The name of a screen's page in docs/huong-dan: the screen's path, and `trang-chu` for the first screen. */
export function helpNameOf(path: string): string {
  return path === '/' ? 'trang-chu' : path.slice(1)
}
