import { parentPort, workerData } from 'node:worker_threads'
import { type CheckOrder, type Checked, DONE, WORKING } from './check-order.ts'
import { partsOn } from './parts.ts'
import { pagesOf } from './pages.ts'
import { openConnection } from './driver/open-connection.ts'

/** Pages compared before it looks whether it is still wanted. */
const TURN = 500
/** Sentences of SQLite that are kept. */
const FEW = 5

const { path, binding, descriptor, pageSize, sums, pending, thorough, state } = workerData as CheckOrder
const isStopped = () => Atomics.load(state, 0) === 1

function check(): Checked {
  const pages = comparePages()
  if (isStopped()) return { ...pages, problems: [], parts: [], stopped: true }
  return { ...pages, ...askSqlite(pages.different), stopped: isStopped() }
}

/** What each page is now, and which are other than they were written. */
function comparePages(): Pick<Checked, 'sums' | 'different' | 'compared'> {
  const pages = pagesOf(descriptor, pageSize)
  const count = pages.count()
  const now = new Uint32Array(count)
  const unknown = new Set(pending)
  const different: number[] = []
  for (let page = 1; page <= Math.max(count, sums?.length ?? 0); page++) {
    if (page % TURN === 0 && isStopped()) break
    const sum = pages.sum(page)
    if (page <= count) now[page - 1] = sum ?? 0
    const expected = sums?.[page - 1]
    if (expected !== undefined && !unknown.has(page) && sum !== expected) different.push(page)
  }
  return { sums: now, different, compared: sums?.length ?? 0 }
}

/** What SQLite finds wrong in how the database is built; each index with its table where it has to be thorough. */
function askSqlite(different: readonly number[]): Pick<Checked, 'problems' | 'parts'> {
  const connection = openConnection(path, { readonly: true, fileMustExist: true, binding })
  try {
    const found = connection.pragma(thorough ? `integrity_check(${FEW})` : `quick_check(${FEW})`) as object[]
    const sentences = found.map((row) => String(Object.values(row)[0])).filter((words) => words !== 'ok')
    const astray = thorough ? (connection.pragma('foreign_key_check') as { table: string }[]) : []
    const problems = [...sentences, ...astray.slice(0, FEW).map(({ table }) => `foreign key of ${table}`)]
    return { problems, parts: different.length > 0 ? partsOn(connection, different) : [] }
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)], parts: [] }
  } finally {
    connection.close()
  }
}

Atomics.store(state, 1, WORKING)
try {
  if (!isStopped()) parentPort?.postMessage(check())
} finally {
  Atomics.store(state, 1, DONE)
  Atomics.notify(state, 1)
}
