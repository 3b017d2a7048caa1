import { call } from './call.ts'

let names: readonly string[] = []
const listeners = new Set<() => void>()

/** The names of files that the system asked the program to open and that were not shown yet. */
export const waitingFiles = (): readonly string[] => names

export function subscribeWaitingFiles(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** Asks which wait by now. Only the desktop program has any; where it does not answer, the next screen says so. */
export async function askWaitingFiles(): Promise<void> {
  if (!window.nianbao) return
  const answer = await call('import.waiting', {}).catch(() => undefined)
  if (!answer) return
  names = answer.names
  for (const tell of listeners) tell()
}
