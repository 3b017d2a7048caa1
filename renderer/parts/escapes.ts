import type { KeyboardEvent } from 'react'

/** Esc leaves a form; not one that an open calendar or list has a use for. */
export function escapes({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && !(target as Element).closest('.ant-picker, .ant-select-open')
}

/** Leaves a form by Esc, and nothing around it. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!escapes(event)) return
    event.stopPropagation()
    leave()
  }
}
