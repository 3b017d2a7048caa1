import { flushAll, isAnyTroubled, keepAllAtOnce } from '../typed/sources.ts'

let isMoving = false

/** The page goes to its new address by itself: nobody is to be asked. */
export function leaveUnasked(): void {
  keepAllAtOnce()
  isMoving = true
}

/**
 * Makes window and tab ask before what can't be saved goes with them. What only waits its fraction of a second is sent as
 * the page goes, and kept in the page's own storage in case it does not arrive.
 */
export function askBeforeLeaving(): void {
  if (window.nianbao) {
    window.nianbao.onFlush(() => flushAll())
    return
  }
  window.addEventListener('beforeunload', (event) => {
    keepAllAtOnce()
    if (!isMoving && isAnyTroubled()) event.preventDefault()
  })
}
