import { Refusal } from '#shared/contract/failure.ts'
import type { FileBridge } from './hostClient.ts'

/** Files in a browser's tab: they are handed in as uploads and fetched as downloads. */
export function browserFiles(origin: string): FileBridge {
  const pathsOf = (files: readonly File[]) => Promise.all(files.map((file) => upload(origin, file)))
  return {
    choose: async (choice) => {
      const accept = choice.filters.flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(',')
      return pathsOf(await askForFiles(accept, choice.multiple))
    },
    pathsOf,
    fetchFrom: (link) => {
      const anchor = document.createElement('a')
      anchor.href = link
      anchor.download = ''
      anchor.click()
    },
  }
}

function askForFiles(accept: string, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept, multiple })
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

async function upload(origin: string, file: File): Promise<string> {
  const response = await fetch(`${origin}/tep?ten=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
  if (!response.ok)
    throw new Refusal({
      code: 'fileUnreadable',
      details: { path: file.name, reason: 'tệp quá lớn hoặc không gửi được' },
    })
  return ((await response.json()) as { path: string }).path
}
