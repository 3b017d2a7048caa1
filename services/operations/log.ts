import type { Handlers } from '../dispatch.ts'
import { endOfLog } from '../hosts/log-file.ts'
import type { Ports } from '../ports.ts'

/** Characters of the log that are shown: the last dozens of errors. */
const SHOWN = 30_000

/** Operations on the log of programming errors. */
export function logOperations(ports: Ports): Pick<Handlers, 'log.note' | 'log.read'> {
  return {
    'log.note': ({ message }) => {
      ports.log(`page: ${message}`)
      return {}
    },
    'log.read': () => endOfLog(ports.dataFolder, SHOWN),
  }
}
