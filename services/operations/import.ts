import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'

type Names = 'import.read' | 'import.opened' | 'import.waiting' | 'table.read'

/** Reading reports and tables out of other documents. Nothing is stored. */
export function importOperations({ apart, openedFiles }: Ports): Pick<Handlers, Names> {
  return {
    'import.read': (source) => apart.run('importReport', source),
    'import.opened': async () => {
      const file = await openedFiles?.take()
      return {
        file: file ? { name: file.name, data: Buffer.from(file.bytes).toString('base64') } : null,
      }
    },
    'import.waiting': () => ({ names: [...(openedFiles?.waiting() ?? [])] }),
    'table.read': (source) => apart.run('readTable', source),
  }
}
