import { useEffect, useRef } from 'react'
import { registerUnsaved } from '../typed/sources.ts'

/**
 * Asks before a review goes in which something was corrected and that was not stored.
 * @returns tells that it is stored
 */
export function useUnstored(name: string, isCorrected: boolean): () => void {
  const isStored = useRef(false)
  useEffect(() => {
    if (!isCorrected) return undefined
    return registerUnsaved({
      texts: () => (isStored.current ? [] : [{ label: `从“${name}”导入的内容`, text: '', isDraft: true }]),
      isTroubled: () => !isStored.current,
      flush: () => Promise.resolve(isStored.current ? 'saved' : 'failed'),
      keepAtOnce: () => isStored.current,
    })
  }, [name, isCorrected])
  return () => {
    isStored.current = true
  }
}
