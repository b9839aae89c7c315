/**
 * The nonce under which this page may add `<style>` elements, for `MantineProvider`'s `getStyleNonce`; undefined where the host
 * gave none. Also told to the scroll lock of the kit's dialogs, which looks for it under webpack's name.
 */
export function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce })
  return nonce
}
