import { availableParallelism } from 'node:os'
import { type CameToUnit, MOST_CAME } from '../../core/collection/came-to-unit.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import type { Matcher } from '../../core/unit-names/matcher.ts'
import { readCollection } from '../case/collection.ts'
import { lastYearFor } from '../case/submission.ts'
import { digestOf } from '../digest.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { Task } from '../tasks.ts'
import { breath } from './breath.ts'
import { inTurn } from './in-turn.ts'
import type { Answer, FileToRead, Question, ReadItem } from './reading/protocol.ts'
import { areTooManyStuck } from './reading/kept-threads.ts'
import { createReadingThread, type ReadingThread, SILENCE, ThreadLost } from './reading/reading-thread.ts'
import { createTally, type Tally } from './tally.ts'
import { namesOf } from './unit-meant.ts'
import { type Took, writeItem, type Writing } from './write-items.ts'

/** What taking in needs. */
export interface TakingIn {
  readonly store: Store
  readonly collection: CollectionRecord
  readonly matcher: Matcher
  readonly requirements: Requirements | undefined
  readonly clock: () => Date
  readonly newId: () => string
  readonly task: Task
  /** @see Writing */
  readonly receivedOn?: string | undefined
  /** @see Writing */
  readonly ofFolder?: boolean
  /** How many threads read; as many as the computer has cores, but no more than the room for them. */
  readonly threads?: number
  /** Seconds a file may be silent. */
  readonly silence?: number
}

export interface TakenIn extends Tally {
  readonly files: number
  /** How many hold another version than the one in use, which came in before. */
  readonly notInUse: number
  /** How many hold a version that took the place of the one in use, and of one that somebody had decided for. */
  readonly replacing: number
  readonly overDecided: number
  /** Versions that met another in use, those first that met what somebody had decided for. */
  readonly came: CameToUnit[]
  /** Somebody stopped it; what was taken in until then stays. */
  readonly stopped: boolean
}

/** A thread takes some 80 MB. */
export const MOST_THREADS = 3
/** Files that are written together, and the milliseconds after which fewer are. */
const TOGETHER = 40
const WAITED = 250
/** Milliseconds of writing after which the screen has its turn. */
const WRITING = 10

/**
 * Takes files in, one after the other as they are given: threads read and check them, this one only writes, a few
 * milliseconds at a time. What was written stands, and is passed over when it is begun again. On disk it is for certain when
 * all is done: a power cut before may take the last of it back, and the files are still where they were.
 * @throws Failure 'not-found' where the collection was deleted in the meantime
 */
export async function takeIn(files: readonly FileToRead[], taking: TakingIn): Promise<TakenIn> {
  const { task, silence = SILENCE } = taking
  const tally = createTally(taking.store)
  const count = taking.threads ?? Math.min(availableParallelism(), MOST_THREADS)
  const threads = Array.from({ length: Math.max(1, Math.min(count, files.length)) }, () =>
    createReadingThread(silence),
  )
  const before = taking.store.takenFiles.last()
  let done = 0
  task.tell(0, files.length, '')
  try {
    const read = (file: FileToRead, thread: ReadingThread) => readFile(file, thread, taking)
    let waiting: ReadItem[] = []
    let written = performance.now()
    for await (const ready of inTurn(files, threads, read, task.signal)) {
      const answered = ready.flatMap(([, found]) => (found ? [found] : []))
      waiting.push(...answered.flat())
      done += answered.length
      const isLast = done === files.length || task.signal.aborted
      if (!isLast && waiting.length < TOGETHER && performance.now() - written < WAITED) continue
      await write(waiting, taking, tally.add)
      waiting = []
      written = performance.now()
      task.tell(done, files.length, ready.at(-1)?.[0].name ?? '')
    }
    await write(waiting, taking, tally.add)
    if (done > 0) taking.store.write(() => undefined)
  } finally {
    for (const { close } of threads) close()
  }
  const { takenFiles, arrivals } = taking.store
  const since = [taking.collection.key, before] as const
  const { replacing, decided } = arrivals.replacing(...since)
  return {
    files: done,
    ...tally.told(),
    notInUse: takenFiles.notInUse(...since),
    replacing,
    overDecided: decided,
    came: arrivals.since(...since, MOST_CAME),
    stopped: task.signal.aborted,
  }
}

/**
 * One file; where its thread is lost over it, it is refused, and the next file gets a new thread.
 * @returns undefined where its disk had not answered when it was stopped
 */
async function readFile(
  file: FileToRead,
  thread: ReadingThread,
  taking: TakingIn,
): Promise<readonly ReadItem[] | undefined> {
  const { store, collection, matcher, requirements, task, silence = SILENCE } = taking
  let digest = digestOf(Buffer.from(file.name))
  const answer = (question: Question): Answer => {
    if (question.ask === 'lastYear') {
      const { agency, region } = question
      return {
        lastYear: lastYearFor(store, collection, { names: namesOf(matcher, question), agency, region }),
      }
    }
    digest = question.digest
    const known = store.takenFiles.outcomeOf(collection.key, digest)
    return { isKnown: known !== undefined, isOtherYear: known === 'otherYear' }
  }
  const refused = (failure: FailureData): readonly ReadItem[] => [
    { name: file.name, digest, result: { kind: 'refused', failure } },
  ]
  const noAnswer = () => refused({ code: 'no-answer', detail: { path: file.name, seconds: silence } })
  if ('path' in file && areTooManyStuck()) return noAnswer()
  const order = { kind: 'read', file, year: collection.year, requirements } as const
  try {
    const outcome = await thread.follow(order, answer, task.signal)
    return 'items' in outcome ? outcome.items : []
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error
    if (!error.inDisk) return refused({ code: 'too-complex', detail: { what: '这份文件', seconds: silence } })
    return task.signal.aborted ? undefined : noAnswer()
  }
}

async function write(
  items: readonly ReadItem[],
  taking: TakingIn,
  tell: (item: ReadItem, took: Took) => void,
): Promise<void> {
  const writing: Writing = { ...taking, now: taking.clock() }
  for (let done = 0; done < items.length;) {
    const began = performance.now()
    const slice: (readonly [ReadItem, Took])[] = []
    taking.store.note(() => {
      readCollection(taking.store, taking.collection.id)
      for (const item of items.slice(done)) {
        slice.push([item, writeItem(item, writing)])
        if (performance.now() - began > WRITING) break
      }
    })
    for (const [item, took] of slice) tell(item, took)
    done += slice.length
    await breath()
  }
}
