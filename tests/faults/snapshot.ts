import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place, Workplace } from './workplace.ts'

const FIELDS = ['other', 'preamble', 'overview.proactive', 'problems.problems']

/** Everything a user could see, as texts: two that are equal hold the same. What is counted in the background is left out. */
export interface Snapshot {
  readonly data: string
  /** The exported files. They stand in another place than the data, and may be there before it is noted that they are. */
  readonly files: string
}

export async function snapshot({ ask, place, clearedUp }: Workplace): Promise<Snapshot> {
  const { rows } = await ask('reports.list', { order: 'agency' })
  const reports = []
  for (const { share: _, errors: __, daysLeft: ___, ...row } of rows) {
    const { id } = row
    const procedure = await ask('procedure.get', { id })
    reports.push({
      row,
      procedure,
      open: await ask('report.open', { id }),
      timeline: await ask('procedure.timeline', { id }),
      history: await ask('report.history', { id, fields: FIELDS }),
      versions: await inTurn(procedure.versions, ({ number }) => ask('version.open', { id, number })),
      scans: await inTurn(procedure.attachments, ({ id: attachment }) =>
        ask('attachment.read', { id, attachment }),
      ),
    })
  }
  const settings = await ask('settings.get', {})
  await clearedUp
  return { data: JSON.stringify({ reports, settings }), files: JSON.stringify(exportedFiles(place)) }
}

function exportedFiles(place: Place): Record<string, string> {
  const names = existsSync(place.exports) ? readdirSync(place.exports).toSorted() : []
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(place.exports, name))
      return [name, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
}

async function inTurn<T, U>(list: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = []
  for (const item of list) done.push(await work(item))
  return done
}
