import { parentPort, workerData } from 'node:worker_threads'
import { createComparison } from './comparison.ts'
import type { Heard, Said, Wanted } from './protocol.ts'

const comparison = createComparison(workerData as Wanted)
const say = (said: Said) => parentPort?.postMessage(said)

parentPort?.on('message', (heard: Heard) => {
  if (heard === 'tell') {
    say({ found: comparison.found() })
    return
  }
  if (heard === 'compare') comparison.compare((compared) => say({ compared }))
  else heard.add.forEach((version, i) => comparison.add(version, heard.from + i, heard.fields))
  say('done')
})
