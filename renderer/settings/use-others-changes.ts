import { useEffect, useEffectEvent, useRef } from 'react'
import { call } from '../call.ts'
import { useProgram } from '../status.ts'

/** Looks for settings that another window has changed: when the screen is shown, and when this window is gone to. */
export function useOthersChanges(): void {
  const { settings, setSettings } = useProgram()
  const present = useRef(settings)
  useEffect(() => {
    present.current = settings
  }, [settings])
  const look = useEffectEvent(() => {
    const asked = present.current
    call('settings.get', {}).then(
      (stored) => {
        // What this window saved meanwhile is newer.
        if (present.current === asked && JSON.stringify(stored) !== JSON.stringify(asked)) setSettings(stored)
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
