import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { close, judge, wordsOf } from './judge.ts'
import { LIFE, type Step } from './life.ts'
import type { Part, PartInput } from './part.ts'
import { renew } from './renew.ts'
import { type Outcome, tally } from './tally.ts'
import { openWorkplace, type Place, type Workplace } from './workplace.ts'

type Happening = (place: Place) => void

const database = ({ data }: Place) => join(data, 'nianbao.sqlite')

/** What happens to the folder while the program runs: sticks are pulled, others tidy up, copies come back. */
const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'the data folder deleted': ({ data }) => rmSync(data, { recursive: true }),
  'the data folder moved away': ({ data }) => renameSync(data, `${data}-elsewhere`),
  'the data folder moved away, an empty one in its place': ({ data }) => {
    renameSync(data, `${data}-elsewhere`)
    mkdirSync(data)
  },
  'the database deleted': (place) => rmSync(database(place)),
  'the database replaced by a copy of itself': (place) => {
    const bytes = readFileSync(database(place))
    rmSync(database(place))
    writeFileSync(database(place), bytes)
  },
  'the write-ahead log deleted': (place) => rmSync(`${database(place)}-wal`, { force: true }),
}

const EDITS = LIFE.flatMap((step, i) => (step.work === 'edit' && i > 0 ? [i] : []))

/** Steps are taken before and after it: none may be said to be saved that is not there afterwards. */
export const folders: Part = async (input) => {
  const rows = []
  for (const [words, happen] of Object.entries(HAPPENINGS)) {
    const row = tally(`${words} while the program runs`)
    for (const i of input.few === undefined ? EDITS : EDITS.slice(0, 1)) {
      input.tell(`${words}, before ${LIFE[i]?.name ?? ''}`)
      const { outcome, words: more } = await changedWhileRunning(input, i, happen)
      row.add(outcome, `${words}, before ${LIFE[i]?.name ?? ''}: ${more}`)
    }
    rows.push(row.row())
  }
  return [...rows, await readOnly(input)]
}

async function changedWhileRunning({ place, life }: PartInput, i: number, happen: Happening) {
  renew(place, life.after(i))
  rmSync(`${place.data}-elsewhere`, { recursive: true, force: true })
  const workplace = openWorkplace(place)
  happen(place)
  const taken = await take(workplace, LIFE[i], i)
  close(workplace)
  if (taken === 'acknowledged') return judge(place, life.states.slice(i + 1, i + 2), life.states)
  return taken
}

/** A folder in which this user may only read. Root may write everywhere, so it becomes another. */
async function readOnly({ root, place, life, few }: PartInput) {
  const row = tally('a folder that may only be read')
  if (process.getuid?.() !== 0 || !process.seteuid)
    return { ...row.row(), skipped: 'needs root, to be another user' }
  chmodSync(root, 0o755)
  for (const i of few === undefined ? EDITS : EDITS.slice(0, 1)) {
    renew(place, life.after(i))
    for (const path of [place.data, database(place)]) chmodSync(path, 0o555)
    const found = await asNobody(async () => {
      const workplace = openWorkplace(place)
      const taken = await take(workplace, LIFE[i], i)
      close(workplace)
      return taken
    })
    row.add(
      found === 'acknowledged' ? 'wrong' : found.outcome,
      found === 'acknowledged' ? found : found.words,
    )
    chmodSync(place.data, 0o755)
  }
  return row.row()
}

async function asNobody<T>(work: () => Promise<T>) {
  process.seteuid?.(65534)
  try {
    return await work()
  } catch (error) {
    return said(error)
  } finally {
    process.seteuid?.(0)
  }
}

async function take(workplace: Workplace, step: Step | undefined, i: number) {
  workplace.begin(i + 1, step?.name ?? '')
  try {
    await step?.take(workplace.ask, workplace.place)
    return 'acknowledged' as const
  } catch (error) {
    return said(error)
  }
}

function said(error: unknown): { readonly outcome: Outcome; readonly words: string } {
  return { outcome: error instanceof Failure ? 'told' : 'broken', words: wordsOf(error) }
}
