import { refuse } from '#shared/contract/failure.ts'

const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const

/**
 * The live data file must lie on a disk of this machine: a synchronised or shared folder locks and corrupts it. Refuses
 * network paths and OneDrive folders with a sentence; backups may go there.
 */
export function mustBeLocalFolder(folder: string, environment: Readonly<Record<string, string | undefined>>): void {
  if (/^(\\\\|\/\/)/.test(folder))
    refuseFolder(folder, 'đây là thư mục mạng, dữ liệu đang dùng phải nằm trên ổ đĩa của máy này')
  if (isInOneDrive(folder, environment))
    refuseFolder(folder, 'thư mục này do OneDrive đồng bộ nên dễ làm hỏng dữ liệu đang dùng')
}

function isInOneDrive(folder: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const parts = partsOf(folder)
  if (parts.some((part) => /^onedrive( - .+)?$/.test(part))) return true
  return oneDriveVariables.some((name) => {
    const root = partsOf(environment[name] ?? '')
    return root.length > 0 && root.every((part, index) => parts[index] === part)
  })
}

function partsOf(path: string): string[] {
  return path
    .toLowerCase()
    .split(/[\\/]+/)
    .filter(Boolean)
}

function refuseFolder(path: string, reason: string): never {
  return refuse('fileNotWritable', { path, reason })
}
