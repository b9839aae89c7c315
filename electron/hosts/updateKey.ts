/**
 * The Ed25519 public key (PEM) that update files are checked with. `scripts/pack/makeUpdateKey.ts` writes it; while it is null,
 * the program takes no update files and the installer of a new version is run by hand.
 */
export const updateKey: string | null = null
