/** What an input method uses to choose among words, to take them and to give up. */
const ITS_KEYS = new Set(['Enter', 'Escape', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/**
 * Leaves the keys to an input method while it composes in a field: none is a shortcut then, sends a form, closes a question
 * or leaves a cell. An editor of long texts hears of them all the same, and has its own way with them.
 */
export function leaveKeysToInputMethods(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isComposing) return
      if (ITS_KEYS.has(event.key)) event.preventDefault()
      if (!isEditor(event.target)) event.stopImmediatePropagation()
    },
    { capture: true },
  )
}

function isEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}
