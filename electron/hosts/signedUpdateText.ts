/** The text under an update's signature: what the file is for, the version it brings, the SHA-512 of its bytes in hex. */
export function signedUpdateText(version: string, sha512: string): string {
  return `Thu ky QCDC update 1\n${version}\n${sha512}\n`
}
