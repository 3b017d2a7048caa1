import { type RefObject, useLayoutEffect, useRef } from 'react'

/** For a finding's item in a list: where it goes away with the keyboard in it, its neighbour gets the keyboard. */
export function useFocusNeighbour(): RefObject<HTMLLIElement | null> {
  const ref = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    const item = ref.current
    return () => {
      if (item?.contains(document.activeElement)) focusNeighbour(item)
    }
  }, [])
  return ref
}

/** To what can be done about the next finding, else the one before, else the heading of the screen or its region. */
function focusNeighbour(item: Element): void {
  const region = item.closest<HTMLElement>('[data-region]')
  const buttons = [...(region?.querySelectorAll<HTMLElement>('.findings button') ?? [])].filter(
    (button) => !item.contains(button) && button.checkVisibility(),
  )
  const isAfter = (button: HTMLElement) =>
    (item.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const other = region?.querySelector<HTMLElement>('h1[tabindex]') ?? region
  ;(buttons.find(isAfter) ?? buttons.at(-1) ?? other)?.focus()
}
