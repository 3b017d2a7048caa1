import { navigate } from './route.ts'
import { askWaitingFiles } from './waiting-files.ts'

const listeners = new Set<() => void>()

/** Leads to the screen that reads it when the system asks the program to open a file. */
export function followOpenedFiles(): void {
  void askWaitingFiles()
  window.nianbao?.onOpened(() => {
    void askWaitingFiles()
    navigate({ screen: 'import' })
    for (const tell of listeners) tell()
  })
}

/** Tells of files that are waiting while the screen that reads them is shown. @returns ends it */
export function whenFileWaits(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

let dropped: File | undefined

/** The file that was dropped where nothing takes files: once, then none. */
export function takeDropped(): File | undefined {
  const file = dropped
  dropped = undefined
  return file
}

/** Leads to the screen that reads it when a file is dropped anywhere else on the window. */
export function followDroppedFiles(): void {
  window.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault()
  })
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented || !holdsFiles(event)) return
    event.preventDefault()
    const files = event.dataTransfer?.files
    // Which of several is meant, the screen lets the user say.
    dropped = files?.length === 1 ? files[0] : undefined
    navigate({ screen: 'import' })
    for (const tell of listeners) tell()
  })
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
