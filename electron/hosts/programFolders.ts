import { join } from 'node:path'

/** What lies where in the program's own folder of a user. */
export function programFolders(folder: string) {
  return {
    data: join(folder, 'du-lieu'),
    logs: join(folder, 'nhat-ky'),
    updates: join(folder, 'cap-nhat'),
    dataFileMemory: join(folder, 'noi-luu.json'),
    graphics: join(folder, 'do-hoa.json'),
    chosenFolders: join(folder, 'thu-muc.json'),
  } as const
}
