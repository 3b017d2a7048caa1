interface Press {
  readonly button: HTMLElement
  readonly x: number
  readonly y: number
}

/**
 * What a field says when it is left can move a button from under the pointer that is pressing it, and the browser then
 * clicks what both places lie in. A pointer that stayed where it came down means the button it came down on.
 */
export function keepPresses(): void {
  let press: Press | undefined
  window.addEventListener(
    'mousedown',
    (event) => (press = event.button === 0 ? pressOf(event) : undefined),
    true,
  )
  window.addEventListener('click', (event) => {
    const before = press
    if (!event.isTrusted || event.detail === 0) return
    press = undefined
    if (before && isBeside(event, before)) before.button.click()
  })
}

function pressOf({ target, clientX, clientY }: MouseEvent): Press | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('button, a[href], summary') : null
  return button ? { button, x: clientX, y: clientY } : undefined
}

/** The click went elsewhere, and the pointer did not. */
function isBeside({ target, clientX, clientY }: MouseEvent, { button, x, y }: Press): boolean {
  const hasMoved = Math.hypot(clientX - x, clientY - y) > 3
  return !hasMoved && target instanceof Node && !button.contains(target) && button.isConnected
}
