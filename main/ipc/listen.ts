import { ipcMain } from 'electron'
import { contract, type Name } from '../../preload/contract/index.ts'
import type { Casebook } from '../casebook.ts'
import { serve } from './serve.ts'

/** The only place that answers the renderer: one channel per operation of the contract, all through the one door. */
export function listen(casebook: Casebook): void {
  for (const name of Object.keys(contract) as Name[])
    ipcMain.handle(name, (event, input: unknown) => {
      const frame = event.senderFrame
      const sender = { url: frame?.url ?? '', isMainFrame: frame !== null && frame === event.sender.mainFrame }
      return serve(casebook, sender, name, input)
    })
}
