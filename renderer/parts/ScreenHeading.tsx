import { type ReactNode, useEffect, useRef } from 'react'

/** Whether a screen has been shown since the page was loaded. */
let wasShown = false

/**
 * The heading of a screen. Who comes from another screen has the keyboard there, so that a screen reader says where one
 * is and Tab leads to its first control; but for what has taken the keyboard on the new screen itself. The page as it is
 * loaded begins where browsers begin.
 */
export function ScreenHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const shown = heading.current
    if (wasShown && shown && !isTaken(shown)) shown.focus()
    wasShown = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

function isTaken(heading: HTMLElement): boolean {
  const active = document.activeElement
  const screen = heading.closest('main')
  return active !== screen && (screen?.contains(active) || active?.closest('dialog') != null)
}
