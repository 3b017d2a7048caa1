import { parentPort } from 'node:worker_threads'
import type { Answer, Heard, Order, Said } from './protocol.ts'
import { checkOrder, readOrder } from './read-order.ts'

/** Milliseconds between two signs of life. */
const PULSE = 1000

const say = (said: Said) => parentPort?.postMessage(said)
let answered: ((answer: Answer) => void) | undefined

parentPort?.on('message', (heard: Heard) => {
  if ('answer' in heard) answered?.(heard.answer)
  else void follow(heard.order)
})

async function follow(order: Order): Promise<void> {
  const pulse = setInterval(() => say('alive'), PULSE)
  try {
    if (order.kind === 'check') say({ findings: checkOrder(order) })
    else say({ items: await readOrder(order, ask, () => say('reading')) })
  } catch (error) {
    say({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  } finally {
    clearInterval(pulse)
  }
}

function ask(question: Extract<Said, { ask: string }>): Promise<Answer> {
  return new Promise((resolve) => {
    answered = resolve
    say(question)
  })
}
