import { useEffect, useRef } from 'react'
import { registerUnsaved } from '../../unsaved/sources.ts'

/**
 * Asks before remarks go away that were typed and not sent.
 * @returns tells that they are sent
 */
export function useUnsentRemarks(remarks: string): () => void {
  const text = useRef(remarks)
  useEffect(() => {
    text.current = remarks
  })
  const isTyped = remarks.trim() !== ''
  useEffect(() => {
    if (!isTyped) return undefined
    return registerUnsaved({
      texts: () => (text.current === '' ? [] : [{ label: '退回意见', text: text.current, isDraft: true }]),
      isTroubled: () => text.current !== '',
      flush: () => Promise.resolve(text.current === '' ? 'saved' : 'failed'),
      keepAtOnce: () => text.current === '',
    })
  }, [isTyped])
  return () => {
    text.current = ''
  }
}
