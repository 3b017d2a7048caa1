import { useEffect, useEffectEvent, useRef } from 'react'
import { registerUnsaved } from './sources.ts'

/**
 * What is typed and kept when its field is left is kept as well when the screen goes, by whatever key; before the page goes it is
 * asked for.
 * @param isTyped something stands there that is not kept
 * @param keep keeps it; whether that is done
 * @param text what stands there, as it is named before it goes; undefined where it is named elsewhere
 * @param isRefused it can't be kept as it is
 */
export function useKeptWhenLeft(
  label: string,
  isTyped: boolean,
  keep: () => Promise<boolean>,
  { text, isRefused = false }: { readonly text: string | undefined; readonly isRefused?: boolean },
): void {
  const kept = useEffectEvent(keep)
  const isLeft = useRef(isTyped)
  useEffect(() => {
    isLeft.current = isTyped
    if (!isTyped) return undefined
    return registerUnsaved({
      texts: () => (text === undefined ? [] : [{ label, text, isRefused }]),
      isTroubled: () => true,
      flush: async () => {
        const isKept = await kept()
        if (isKept) isLeft.current = false
        return isKept ? 'saved' : 'failed'
      },
      keepAtOnce: () => false,
    })
  }, [label, isTyped, text, isRefused])
  // A view that goes takes the keyboard away without its field being left.
  useEffect(
    () => () => {
      if (isLeft.current) void kept()
    },
    [],
  )
}
