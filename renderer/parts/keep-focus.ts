/** What can have the keyboard by Tab. */
const STOPS = 'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]'
/** What stands together: the keyboard is not taken from one to another. */
const REGIONS = '[data-region], dialog, main, aside, nav, footer'

/**
 * Looks after the keyboard: what goes away or is switched off by its own step, as a button that has nothing left to do, leaves it
 * to what stands next, so that Tab goes on from there. What a screen does with it itself comes first.
 * @returns ends it
 */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined
  /** Where it stands; where it stood, once it is gone. */
  const place = document.createRange()
  const isLost = () =>
    last !== undefined &&
    (document.activeElement === document.body || document.activeElement === last) &&
    (!last.isConnected || last.matches(':disabled'))

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    last = target
    place.selectNode(target)
  }
  // Who points elsewhere has left it.
  const forget = ({ target }: PointerEvent) => {
    if (target instanceof Node && !last?.contains(target)) last = undefined
  }
  const settle = () => {
    if (!isLost() || !document.hasFocus()) return
    const next = nextTo(place)
    last = undefined
    next?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    // Once what the step brought along has been drawn, and has had its turn.
    if (isLost()) requestAnimationFrame(() => window.setTimeout(settle))
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget, true)
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  return () => {
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget, true)
    observer.disconnect()
  }
}

/** The first behind a place that can have the keyboard, else the last before it; nothing where all around is gone as well. */
function nextTo(place: Range): HTMLElement | undefined {
  const { startContainer } = place
  const around = startContainer instanceof Element ? startContainer : startContainer.parentElement
  const stops = [...(around?.closest(REGIONS)?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility(),
  )
  const isBehind = (stop: HTMLElement) => place.comparePoint(stop, 0) > 0
  return stops.find(isBehind) ?? stops.findLast((stop) => !isBehind(stop))
}
