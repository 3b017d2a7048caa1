import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Flushed } from '../core/bridge.ts'

/** A page that has shown nothing yet has nothing to save. */
let flush = (): Promise<Flushed> => Promise.resolve({ outcome: 'saved', unsaved: [] })

ipcRenderer.on('flush', () => {
  void flush()
    .catch((): Flushed => ({ outcome: 'failed', unsaved: [] }))
    .then((flushed) => ipcRenderer.send('flushed', flushed))
})

let perform: (action: string) => void = () => undefined

ipcRenderer.on('action', (_, action: string) => perform(action))

let opened = (): void => undefined
ipcRenderer.on('opened', () => opened())

contextBridge.exposeInMainWorld('nianbao', {
  call: (operation, input) => ipcRenderer.invoke('call', operation, input),
  onFlush: (given) => {
    flush = given
  },
  onAction: (given) => {
    perform = given
  },
  offerActions: (actions) => ipcRenderer.send('offered', actions),
  onOpened: (given) => {
    opened = given
  },
} satisfies Bridge)
