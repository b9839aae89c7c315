import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** Only a file that was dropped on the window has a path here; everything else of the host travels over the port. */
contextBridge.exposeInMainWorld('thuKyQcdc', { pathForFile: (file: File) => webUtils.getPathForFile(file) })

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'qcdc-connect') return
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage('qcdc-connect', null, [port2])
  window.postMessage('qcdc-port', window.location.origin, [port1])
})
