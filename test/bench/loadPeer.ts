/** Loads a library that the bench compares with; its types are the caller's own, as the product's install lacks it. */
export async function loadPeer<Peer>(name: string): Promise<Peer> {
  const loaded = (await import(name)) as { default?: Peer }
  return loaded.default ?? (loaded as Peer)
}
