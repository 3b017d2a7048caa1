import { useEffect, useEffectEvent, useRef } from 'react'

/** What a window shows of something that other windows change too. */
export interface Shared<T> {
  /** As this window was answered last; undefined until it was. */
  readonly present: T | undefined
  readonly read: () => Promise<T>
  readonly show: (read: T) => void
}

/** Looks for what another window has changed: when a screen is shown that has something already, and when its window is gone to. */
export function useOthersChanges<T>({ present, read, show }: Shared<T>): void {
  const latest = useRef(present)
  useEffect(() => {
    latest.current = present
  }, [present])
  const look = useEffectEvent(() => {
    const asked = latest.current
    if (asked === undefined) return
    read().then(
      (stored) => {
        // What this window saved meanwhile is newer.
        if (latest.current === asked && JSON.stringify(stored) !== JSON.stringify(asked)) show(stored)
      },
      // Where another window has changed the same, saving tells.
      () => undefined,
    )
  })
  useEffect(() => {
    const looking = () => look()
    looking()
    window.addEventListener('focus', looking)
    return () => window.removeEventListener('focus', looking)
  }, [])
}
