import { useSyncExternalStore } from 'react'

/** From this width on the printed pages stand beside the editor. */
const WIDE = window.matchMedia('(min-width: 1680px)')

export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      WIDE.addEventListener('change', listener)
      return () => WIDE.removeEventListener('change', listener)
    },
    () => WIDE.matches,
  )
}
