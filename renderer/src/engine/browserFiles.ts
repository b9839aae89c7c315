import { Refusal } from '#shared/contract/failure.ts'
import type { FileBridge } from './hostClient.ts'

/** Files in a browser's tab: they are handed in as uploads and fetched as downloads. */
export function browserFiles(origin: string): FileBridge {
  const pathsOf = (files: readonly File[]) => Promise.all(files.map((file) => upload(origin, file)))
  return {
    choose: async (choice) => {
      const accept = choice.filters.flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(',')
      return pathsOf(await askForFiles({ accept, multiple: choice.multiple }))
    },
    chooseFolder: async ({ extensions }) => {
      const all = await askForFiles({ webkitdirectory: true })
      const wanted = all.filter((file) => isWanted(file.webkitRelativePath, extensions))
      const [first] = all
      if (first && wanted.length === 0)
        throw new Refusal({ code: 'nothingToTake', details: { path: first.webkitRelativePath.split('/')[0] ?? '' } })
      return pathsOf(wanted)
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

/** Whether a file in a chosen folder is read: by its ending, and neither hidden nor a lock file of Excel. */
function isWanted(relativePath: string, extensions: readonly string[]): boolean {
  const ending = relativePath.split('.').at(-1)?.toLowerCase() ?? ''
  return extensions.includes(ending) && !relativePath.split('/').some((name) => /^(?:\.|~\$)/.test(name))
}

type Asked = Partial<Pick<HTMLInputElement, 'accept' | 'multiple' | 'webkitdirectory'>>

function askForFiles(asked: Asked): Promise<readonly File[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', ...asked })
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
