import type { KeyboardEvent } from 'react'
import type { Move } from './grid.ts'

/** All that stands in a field is selected, as it is when the cell is come to. */
export function isWhole({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length
}

/**
 * Where a key leads from a cell. Left and right leave it from its edge, so that figures can be corrected; a figure that is
 * written anew is left from its end either way, as in a spreadsheet.
 */
export function moveOf(event: KeyboardEvent<HTMLInputElement>, isWrittenAnew: boolean): Move | undefined {
  const { key, shiftKey, ctrlKey, metaKey, currentTarget } = event
  const isCommand = ctrlKey || metaKey
  const { selectionStart, selectionEnd, value } = currentTarget
  const isAll = isWhole(currentTarget)
  const isAtEnd = selectionStart === value.length
  switch (key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'Enter':
      return shiftKey ? 'up' : 'down'
    case 'Tab':
      return shiftKey ? 'previous' : 'next'
    case 'ArrowLeft':
      return isAll || selectionEnd === 0 || (isWrittenAnew && isAtEnd) ? 'left' : undefined
    case 'ArrowRight':
      return isAll || isAtEnd ? 'right' : undefined
    case 'Home':
      return isCommand ? 'tableStart' : isAll ? 'rowStart' : undefined
    case 'End':
      return isCommand ? 'tableEnd' : isAll ? 'rowEnd' : undefined
    default:
      return undefined
  }
}
