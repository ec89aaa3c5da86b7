import { contextBridge, ipcRenderer } from 'electron'
import { contract, eventNames } from './contract/index.ts'

const operations = Object.keys(contract).map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)])

contextBridge.exposeInMainWorld('api', {
  ...Object.fromEntries(operations),
  on(name: (typeof eventNames)[number], listener: (event: unknown) => void) {
    if (!eventNames.includes(name)) return () => undefined
    const pass = (_: unknown, event: unknown): void => listener(event)
    ipcRenderer.on(name, pass)
    return () => ipcRenderer.off(name, pass)
  },
})
