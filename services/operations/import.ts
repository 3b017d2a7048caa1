import type { Apart } from '../apart/apart.ts'
import type { Handlers } from '../dispatch.ts'

/** Reading reports and tables out of other documents. Nothing is stored. */
export function importOperations(apart: Apart): Pick<Handlers, 'import.read' | 'table.read'> {
  return {
    'import.read': (source) => apart.run('importReport', source),
    'table.read': (source) => apart.run('readTable', source),
  }
}
