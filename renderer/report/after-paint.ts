/** Milliseconds that a frame takes from this thread to the screen: other threads draw it, on the same processor. */
const ON_ITS_WAY = 16

const waiting: (() => void)[] = []

/** Does something once the next frame is painted, together with all that waits for it; on a page that nobody sees, soon. */
export function afterPaint(action: () => void): void {
  waiting.push(action)
  if (waiting.length > 1) return
  if (document.visibilityState === 'hidden') window.setTimeout(run)
  else requestAnimationFrame(() => window.setTimeout(run, ON_ITS_WAY))
}

function run(): void {
  for (const action of waiting.splice(0)) action()
}
