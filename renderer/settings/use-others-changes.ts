import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { call } from '../call.ts'
import { useProgram } from '../status.ts'

/**
 * Looks for settings that another window has changed: when the screen is shown, and when this window is gone to.
 * @param lastSave what this window saves by itself
 * @returns counts how often some were found, and taken over
 */
export function useOthersChanges(lastSave: RefObject<unknown>): number {
  const { settings, setSettings } = useProgram()
  const [round, setRound] = useState(0)
  const look = useEffectEvent(() => {
    const saved = lastSave.current
    call('settings.get', {}).then(
      (stored) => {
        if (lastSave.current !== saved || JSON.stringify(stored) === JSON.stringify(settings)) return
        setSettings(stored)
        setRound((count) => count + 1)
      },
      // What is shown is merged with what is stored when it is saved.
      () => undefined,
    )
  })
  useEffect(() => {
    const looking = () => look()
    looking()
    window.addEventListener('focus', looking)
    return () => window.removeEventListener('focus', looking)
  }, [])
  return round
}
