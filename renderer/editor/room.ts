import { useSyncExternalStore } from 'react'
import type { Settings } from '../../core/settings.ts'
import { useProgram } from '../status.ts'
import { rootFontSize } from '../theme.ts'

/** How much of a report stands side by side: `wide` with the printed pages, `usual`, `close` with the help over the part, `small` with marks for the list of parts too. */
export type Room = 'wide' | 'usual' | 'close' | 'small'

/** Widths in letters, not in pixels: large letters on a large screen leave as little room as usual ones on a small screen. */
const FROM_REM: readonly (readonly [Room, number])[] = [
  ['wide', 112],
  ['usual', 84],
  ['close', 74],
]

/** @param width of the window in CSS pixels; 1366 are usual with normal letters, close with large ones */
export function roomOf(width: number, letterSize: Settings['letterSize']): Room {
  const rem = width / Number.parseFloat(rootFontSize(letterSize))
  return FROM_REM.find(([, from]) => rem >= from)?.[0] ?? 'small'
}

/** The room that the window has now. */
export function useRoom(): Room {
  const { letterSize } = useProgram().settings
  return useSyncExternalStore(onResize, () => roomOf(window.innerWidth, letterSize))
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
