import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the cell with the keyboard in sight where what is said below leaves the table less room.
 * @returns for the element around the table
 */
export function useCellInSight(): RefObject<HTMLDivElement | null> {
  const block = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const sheet = block.current?.querySelector('.sheet')
    if (!sheet) return undefined
    const observer = new ResizeObserver(() => {
      const { activeElement } = document
      if (sheet.contains(activeElement)) activeElement?.closest('td')?.scrollIntoView({ block: 'nearest' })
    })
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [])
  return block
}
