import { useEffect, useState } from 'react'
import type { OpenReport } from '../../../core/contract.ts'
import { call } from '../../call.ts'
import { openSession, type Session } from './session.ts'

/** Writes one opened report for as long as it is on screen. What waits is sent before the page goes away. */
export function useSession(opened: OpenReport): Session {
  const [session] = useState(() =>
    openSession(opened, {
      send: (edits) => call('report.edit', { id: opened.id, edits }),
      later: (action, milliseconds) => {
        const timer = window.setTimeout(action, milliseconds)
        return () => window.clearTimeout(timer)
      },
      now: () => Date.now(),
    }),
  )
  useEffect(() => {
    const flush = () => void session.flush()
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flushHidden)
    const unregister = window.nianbao?.onFlush(() => session.flush())
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flushHidden)
      unregister?.()
      flush()
    }
  }, [session])
  return session
}
