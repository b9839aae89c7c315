const longest = 120
const reserved = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i

/** Whether a name can be given to a file on Windows as it stands: no path in it, no sign or word that Windows keeps for itself. */
export function isSafeFileName(name: string): boolean {
  const isPlain = ![...name].some((sign) => sign < ' ' || '\\/:*?"<>|'.includes(sign))
  return isPlain && name.trim() === name && name.length <= longest && /[^.]$/.test(name) && !reserved.test(name)
}
