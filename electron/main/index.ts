import { app } from 'electron'
import { programFolders } from '#hosts/programFolders.ts'
import { declareAppScheme } from './appProtocol.ts'
import { createGraphicsMemory } from './graphicsMemory.ts'
import { readLaunchArguments } from './launchArguments.ts'
import { lockContents } from './lockDown.ts'
import { useLocalFolder } from './programPaths.ts'
import { startProgram } from './startProgram.ts'

/** Also `appId` in electron-builder.yml: Windows shows notifications only where the two are the same. */
const appUserModelId = 'vn.bacgiang.thukyqcdc'

const folder = useLocalFolder()
const launch = readLaunchArguments(process.argv)
const graphics = createGraphicsMemory(programFolders(folder).graphics)

app.enableSandbox()
app.setAppUserModelId(appUserModelId)
app.commandLine.appendSwitch('lang', 'vi')
if (launch.isSafeMode || !graphics.read().acceleration) app.disableHardwareAcceleration()
declareAppScheme()
lockContents()

if (app.requestSingleInstanceLock()) void app.whenReady().then(() => startProgram(folder, launch, graphics))
else app.quit()
