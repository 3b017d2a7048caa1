import { type RefObject, useEffect, useRef } from 'react'

/**
 * What has the keyboard when a form goes away with its fields: the heading of its section, which needs tabIndex -1.
 * @param isOpen the form is shown
 */
export function useFocusAfter(isOpen: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) heading.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return heading
}
