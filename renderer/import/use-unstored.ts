import { useEffect, useRef } from 'react'
import { registerUnsaved } from '../typed/sources.ts'

/** What a review holds, in words. */
export function unstoredWords(name: string): string {
  return `从“${name}”导入的内容`
}

/**
 * Asks before a review goes in which something was corrected and that was not stored.
 * @returns tells that it is stored
 */
export function useUnstored(name: string, isCorrected: boolean): () => void {
  const isStored = useRef(false)
  useEffect(() => {
    if (!isCorrected) return undefined
    return registerUnsaved({
      texts: () => (isStored.current ? [] : [{ label: unstoredWords(name), text: '', isDraft: true }]),
      isTroubled: () => !isStored.current,
      flush: () => Promise.resolve(isStored.current ? 'saved' : 'failed'),
      keepAtOnce: () => isStored.current,
    })
  }, [name, isCorrected])
  return () => {
    isStored.current = true
  }
}
