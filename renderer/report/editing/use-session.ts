import { useEffect, useState } from 'react'
import type { OpenReport } from '../../../core/contract.ts'
import { type EditionId, editions } from '../../../core/form/editions.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { call, fitsALastCall } from '../../call.ts'
import { unsavedKeeping } from '../../unsaved/keep-unsaved.ts'
import type { UnsavedKeeping } from '../../unsaved/keeper.ts'
import { registerUnsaved, type UnsavedSource } from '../../typed/sources.ts'
import { afterPaint } from '../after-paint.ts'
import { betweenKeys } from '../between-keys.ts'
import { openSession } from './session.ts'
import type { Session } from './session-interface.ts'

/** Writes one opened report for as long as it is on screen. What waits is sent before the page goes away. */
export function useSession(opened: OpenReport): Session {
  const [{ session, keeping }] = useState(() => begin(opened))
  const { form } = opened.report
  useEffect(() => {
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') void session.flush()
    }
    window.addEventListener('pagehide', session.sendLast)
    document.addEventListener('visibilitychange', flushHidden)
    const unregister = registerUnsaved(sourceOf(form, session, keeping))
    return () => {
      window.removeEventListener('pagehide', session.sendLast)
      document.removeEventListener('visibilitychange', flushHidden)
      unregister()
      void session.flush().then((outcome) => {
        if (outcome !== 'saved') session.close()
      })
    }
  }, [form, session, keeping])
  return session
}

function begin(opened: OpenReport) {
  const keeping = unsavedKeeping(opened.id)
  const session = openSession(opened, {
    send: (edits) => call('report.edit', { id: opened.id, edits }),
    keeping,
    later: (action, milliseconds) => {
      let isOff = false
      window.setTimeout(() => betweenKeys(() => isOff || action()), milliseconds)
      return () => (isOff = true)
    },
    afterPaint,
    betweenKeys,
    now: () => Date.now(),
  })
  return { session, keeping }
}

function sourceOf(edition: EditionId, session: Session, keeping: UnsavedKeeping): UnsavedSource {
  const form = editions[edition]
  return {
    goesWith: 'sheet',
    texts: () => [
      ...[...session.unsaved()].map(([field, value]) => ({
        label: fieldLabel(form, field),
        text: String(value ?? ''),
      })),
      ...[...session.state().refused].map(([field, text]) => ({
        label: fieldLabel(form, field),
        text,
        isRefused: true,
      })),
    ],
    isTroubled: () =>
      session.isTroubled() || session.state().refused.size > 0 || !fitsALastCall([...session.unsaved()]),
    flush: async () => {
      const outcome = await session.flush()
      // What was typed and is no figure stands in its cell alone.
      return outcome === 'saved' && session.state().refused.size > 0 ? 'failed' : outcome
    },
    keepAtOnce: () => {
      const isKept = session.unsaved().size === 0 || keeping.keepAtOnce(session.unsaved())
      return isKept && session.state().refused.size === 0
    },
  }
}
