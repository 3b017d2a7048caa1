import { navigate } from './route.ts'

const listeners = new Set<() => void>()

/** Leads to the screen that reads it when the system asks the program to open a file. */
export function followOpenedFiles(): void {
  window.nianbao?.onOpened(() => {
    navigate({ screen: 'import' })
    for (const tell of listeners) tell()
  })
}

/** Tells of files that are waiting while the screen that reads them is shown. @returns ends it */
export function whenFileWaits(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
