import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { registerUnsaved } from './sources.ts'

/**
 * What is typed and kept when its field is left is kept as well when the screen goes, by whatever key; before the page goes it is
 * asked for.
 * @param isTyped something stands there that is not kept
 * @param keep keeps it; whether that is done
 */
export function useKeptWhenLeft(label: string, isTyped: boolean, keep: () => Promise<boolean>): void {
  const kept = useEffectEvent(keep)
  const isLeft = useRef(isTyped)
  useEffect(() => {
    isLeft.current = isTyped
    if (!isTyped) return undefined
    return registerUnsaved({
      texts: () => [{ label, text: '' }],
      isTroubled: () => true,
      flush: async () => {
        const isKept = await kept()
        if (isKept) isLeft.current = false
        return isKept ? 'saved' : 'failed'
      },
      keepAtOnce: () => false,
    })
  }, [label, isTyped])
  // A view that goes takes the keyboard away without its field being left.
  useEffect(
    () => () => {
      if (isLeft.current) void kept()
    },
    [],
  )
}

/**
 * Asks before words go that only the button of their form keeps.
 * @returns to be called where they are kept and another screen comes at once
 */
export function useDraftHere(label: string, isWritten: boolean): () => void {
  const release = useRef<() => void>(undefined)
  useEffect(() => {
    if (!isWritten) return undefined
    release.current = registerUnsaved({
      texts: () => [{ label, text: '', isDraft: true }],
      isTroubled: () => true,
      flush: () => Promise.resolve('failed'),
      keepAtOnce: () => false,
    })
    return release.current
  }, [label, isWritten])
  return useCallback(() => release.current?.(), [])
}
