import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type CameToUnit, MOST_CAME } from '../../../core/collection/came-to-unit.ts'
import { type KnownReport, MOST_KNOWN } from '../../../core/collection/known-report.ts'
import type { Output } from '../../../core/contract.ts'
import { type FailureData, sentence } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { base64Of } from '../../parts/base64.ts'
import { failureOf } from '../../use-operation.ts'
import { type RunningTask, useTask } from '../../use-task.ts'
import { batches } from './batches.ts'
import type { DroppedFile } from './dropped-files.ts'

export type Outcomes = Output<'collection.takeFiles'>['outcomes']

/** What taking in has done so far, over all that was handed in together. */
export interface Taken {
  readonly outcomes: Partial<Outcomes>
  /** Reports that were there already, of very many only some, and how many may be another unit's. */
  readonly known: readonly KnownReport[]
  readonly doubtful: number
  /** How many hold another version than the one in use, which came in before. */
  readonly notInUse: number
  /** How many took the place of another version of their unit. */
  readonly replacing: number
  /** How many of one that was passed, or chosen by the office. */
  readonly overDecided: number
  /** Versions that met another in use; of very many only some. */
  readonly came: readonly CameToUnit[]
  /** Files that this page could not read, each with why. */
  readonly unread: readonly string[]
  /** It was stopped before its end. */
  readonly isStopped: boolean
}

export interface Taking {
  readonly task: RunningTask
  readonly taken: Taken | undefined
  readonly failure: FailureData | undefined
  /** Both answer whether they came to their end: what was stopped is gone on with. */
  readonly takeFiles: (files: readonly DroppedFile[]) => Promise<boolean>
  readonly takeFolder: (folder: string) => Promise<boolean>
}

type Came = Pick<
  Output<'collection.takeFiles'>,
  'outcomes' | 'known' | 'doubtful' | 'notInUse' | 'replacing' | 'overDecided' | 'came'
>

const NOTHING: Taken = {
  outcomes: {},
  known: [],
  doubtful: 0,
  notInUse: 0,
  replacing: 0,
  overDecided: 0,
  came: [],
  unread: [],
  isStopped: false,
}

export interface Wanted {
  /** The collection's. */
  readonly id: string
  /** The day on which the files came of which no mail tells. */
  readonly receivedOn: string
}

/** Files of a folder after which counts are asked for anew. */
const SOME = 50

/** Takes files into a collection, batch by batch, so that it can be stopped and what is taken stays. */
export function useTaking({ id, receivedOn }: Wanted, taken: () => void): Taking {
  const task = useTask()
  const [done, setDone] = useState<Taken>()
  const [failure, setFailure] = useState<FailureData>()
  const [own, setOwn] = useState<{ readonly done: number; readonly total: number }>()
  const isStopped = useRef(false)
  const begin = () => {
    isStopped.current = false
    setFailure(undefined)
    setDone(NOTHING)
  }
  const add = ({ outcomes, known, doubtful, notInUse, replacing, overDecided, came }: Came) =>
    setDone((before = NOTHING) => ({
      ...before,
      outcomes: sum(before.outcomes, outcomes),
      known: doubtfulFirst([...before.known, ...known]).slice(0, MOST_KNOWN),
      doubtful: before.doubtful + doubtful,
      notInUse: before.notInUse + notInUse,
      replacing: before.replacing + replacing,
      overDecided: before.overDecided + overDecided,
      came: [...before.came, ...came].slice(0, MOST_CAME),
    }))
  const stopped = () => setDone((before = NOTHING) => ({ ...before, isStopped: true }))
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    begin()
    try {
      await work()
      return !isStopped.current
    } catch (error) {
      const problem = failureOf(error)
      if (problem.code === 'cancelled') stopped()
      else setFailure(problem)
      return false
    } finally {
      setOwn(undefined)
      taken()
    }
  }
  const takeFiles = (files: readonly DroppedFile[]) =>
    attempt(async () => {
      let count = 0
      for (const batch of batches(files)) {
        if (isStopped.current) {
          stopped()
          return
        }
        if (count > 0) taken()
        setOwn({ done: count, total: files.length })
        const { read, unread } = await readAll(batch)
        if (unread.length > 0)
          setDone((before = NOTHING) => ({ ...before, unread: [...before.unread, ...unread] }))
        if (read.length > 0) add(await call('collection.takeFiles', { id, receivedOn, files: read }))
        count += batch.length
      }
    })
  const takeFolder = (folder: string) =>
    attempt(async () => {
      const done = await task.run((name) =>
        call('collection.takeFolder', { id, folder, receivedOn, task: name }),
      )
      add(done)
    })
  // Of a folder it is told while it is taken in.
  const some = Math.floor((task.progress?.done ?? 0) / SOME)
  const tellSome = useEffectEvent(taken)
  useEffect(() => {
    if (some > 0) tellSome()
  }, [some])
  const progress = own ? { ...own, words: '收文件' } : task.progress
  const stop = () => {
    isStopped.current = true
    task.stop()
  }
  return { task: { ...task, progress, stop }, taken: done, failure, takeFiles, takeFolder }
}

async function readAll(batch: readonly DroppedFile[]) {
  const read: { name: string; data: string }[] = []
  const unread: string[] = []
  for (const { name, file } of batch) {
    try {
      read.push({ name: name.slice(-300), data: await base64Of(file) })
    } catch (error) {
      unread.push(`${name}：${problemOf(error)}`)
    }
  }
  return { read, unread }
}

/** A file that was moved or taken away since it was chosen is a failure of the browser's, not of ours. */
function problemOf(error: unknown): string {
  if (error instanceof DOMException) return '读不到，可能已经移走或者改名。'
  return sentence(failureOf(error))
}

function doubtfulFirst(known: readonly KnownReport[]): KnownReport[] {
  return known.toSorted((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful))
}

function sum(before: Partial<Outcomes>, more: Outcomes): Partial<Outcomes> {
  const keys = Object.keys(more) as (keyof Outcomes)[]
  return Object.fromEntries(keys.map((key) => [key, (before[key] ?? 0) + more[key]]))
}
