import { flushAll, isAnyTroubled, keepAllAtOnce } from '../typed/sources.ts'

let isMoving = false

/**
 * The page is to go to its new address by itself: nobody is to be asked.
 * @returns false where something would be lost by that: it is to stay, for its words to be read and copied
 */
export function mayLeaveUnasked(): boolean {
  isMoving = keepAllAtOnce()
  return isMoving
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
