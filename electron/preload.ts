import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../core/bridge.ts'

const flushes = new Set<() => Promise<void>>()

ipcRenderer.on('flush', () => {
  void Promise.allSettled([...flushes].map((flush) => flush())).then(() => ipcRenderer.send('flushed'))
})

contextBridge.exposeInMainWorld('nianbao', {
  call: (operation, input) => ipcRenderer.invoke('call', operation, input),
  onFlush: (flush) => {
    flushes.add(flush)
    return () => flushes.delete(flush)
  },
} satisfies Bridge)
