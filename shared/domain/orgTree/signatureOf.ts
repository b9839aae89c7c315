import type { Issuer, Signer } from './issuer.ts'

/** The block above a signature; `name` is empty where it is not known who signs. */
export type SignatureBlock = { authority: string; position: string; name: string }

/** A ban tham mưu or ban chỉ đạo is signed by its head; a deputy signs K/T; nobody signs T/M for it (document-format §1.6). */
export function signatureOf(issuer: Issuer, named: Signer | null = null): SignatureBlock {
  const { headTitle, deputyTitle } = issuer
  const signer = named ?? issuer.signer
  const name = signer?.name ?? ''
  if (signer?.capacity === 'deputy') return { authority: `K/T ${headTitle}`, position: deputyTitle, name }
  if (signer?.capacity === 'acting') return { authority: `Q. ${headTitle}`, position: '', name }
  return { authority: headTitle, position: '', name }
}
