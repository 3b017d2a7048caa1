import { afterPaint } from './after-paint.ts'

/** Milliseconds after a key in which another is expected. */
const GOING_ON = 250

const waiting: (() => void)[] = []
let lastKey = -Infinity
let timer: number | undefined

window.addEventListener(
  'keydown',
  () => {
    lastKey = performance.now()
    if (waiting.length === 0) return
    window.clearTimeout(timer)
    afterPaint(run)
  },
  { capture: true },
)

/**
 * Does something that no key asked for: at once, or while someone types as soon as the next key is painted, when it is longest until the
 * one after it. What falls between a key and its frame keeps the key from being seen.
 */
export function betweenKeys(action: () => void): void {
  const left = lastKey + GOING_ON - performance.now()
  if (left <= 0 && waiting.length === 0) {
    action()
    return
  }
  waiting.push(action)
  if (waiting.length === 1) timer = window.setTimeout(run, left)
}

function run(): void {
  for (const action of waiting.splice(0)) action()
}
