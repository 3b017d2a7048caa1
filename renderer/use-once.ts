import { useRef } from 'react'

/** An act that is not begun again while it is under way: who presses a button twice gets one thing. */
export function useOnce<A extends readonly unknown[], R>(
  act: (...given: A) => Promise<R>,
): (...given: A) => Promise<R> {
  const underWay = useRef<Promise<R>>(undefined)
  return (...given) => {
    underWay.current ??= act(...given).finally(() => (underWay.current = undefined))
    return underWay.current
  }
}
