import { type RefObject, useEffect, useRef } from 'react'

/**
 * What gets the keyboard when something goes away that had it: a heading (it needs tabIndex -1) after a form, a button after
 * the way to stop.
 * @param isShown what goes away is shown
 */
export function useFocusAfter<T extends HTMLElement>(isShown: boolean): RefObject<T | null> {
  const target = useRef<T>(null)
  const wasShown = useRef(isShown)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (wasShown.current && !isShown && isLost) target.current?.focus()
    wasShown.current = isShown
  }, [isShown])
  return target
}
