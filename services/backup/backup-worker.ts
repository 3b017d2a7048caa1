import { parentPort, workerData } from 'node:worker_threads'
import { Failure, failureData } from '../../core/failure.ts'
import type { Answer, Question, Said } from './backup-thread.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { storeFailure } from '../store/store-failure.ts'
import { type Asking, WORK } from './work.ts'

/** Does one piece of work on backups in a thread of its own, beside the one that saves. */
function answer(): Answer {
  const { name, place, input, givenUp } = workerData as Question
  const tell: Asking = (asking) => {
    if (Atomics.load(givenUp, 0) !== 0) throw new Failure('cancelled', {})
    parentPort?.postMessage({ asking } satisfies Said)
  }
  try {
    const work = WORK[name] as (place: Question['place'], input: unknown, asking: Asking) => unknown
    return { value: work(place, input, tell) }
  } catch (error) {
    const failure = failureData(storeFailure(error, backupsFolder(place.dataFolder)))
    if (!failure) throw error
    return { failure }
  }
}

parentPort?.postMessage(answer())
