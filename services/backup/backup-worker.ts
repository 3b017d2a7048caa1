import { parentPort, workerData } from 'node:worker_threads'
import { failureData } from '../../core/failure.ts'
import type { Answer, Question } from './backup-thread.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { storeFailure } from '../store/store-failure.ts'
import { WORK } from './work.ts'

/** Does one piece of work on backups in a thread of its own, beside the one that saves. */
function answer(): Answer {
  const { name, place, input } = workerData as Question
  try {
    const work = WORK[name] as (place: Question['place'], input: unknown) => unknown
    return { value: work(place, input) }
  } catch (error) {
    const failure = failureData(storeFailure(error, backupsFolder(place.dataFolder)))
    if (!failure) throw error
    return { failure }
  }
}

parentPort?.postMessage(answer())
