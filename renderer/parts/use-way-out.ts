import { type KeyboardEvent, useState } from 'react'
import { escapes } from './escapes.ts'

/** How a form is left by Esc. */
export interface WayOut {
  /** For the element around the form. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Why it stayed, to be said beside its buttons. */
  readonly words: string | undefined
}

/**
 * Esc leaves a form as 取消 does; but what was written there is not lost by one key, and that is said.
 * @param isWritten something stands there that would be lost
 */
export function useWayOut(close: () => void, isWritten: boolean): WayOut {
  const [isHeld, setIsHeld] = useState(false)
  return {
    onKeyDown: (event) => {
      if (!escapes(event)) return
      event.stopPropagation()
      if (isWritten) setIsHeld(true)
      else close()
    },
    words: isHeld && isWritten ? '写下的还在；不要了，就点“取消”。' : undefined,
  }
}
