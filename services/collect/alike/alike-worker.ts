import { parentPort } from 'node:worker_threads'
import { createComparison } from './comparison.ts'
import type { Heard, Said } from './protocol.ts'

const comparison = createComparison()
const say = (said: Said) => parentPort?.postMessage(said)

parentPort?.on('message', (heard: Heard) => {
  if ('add' in heard) {
    for (const version of heard.add) comparison.add(version)
    say('added')
  } else say({ found: comparison.find(heard, (done, total) => say({ done, total })) })
})
