import { useState } from 'react'
import { SETTINGS_NAMES } from '../../core/settings-names.ts'
import type { Settings } from '../../core/settings.ts'
import { call } from '../call.ts'
import { useProgram } from '../status.ts'
import { type FieldsInUse, useKeptFields } from '../typed/use-kept-fields.ts'
import type { SavedSettings } from './mail-draft.ts'

/** The settings on screen, kept as soon as they are chosen; and whether the last ones are. */
export function useSavedSettings(): { readonly fields: FieldsInUse<SavedSettings>; readonly saved: boolean } {
  const { settings, setSettings } = useProgram()
  const [saved, setSaved] = useState(false)
  const fields = useKeptFields<SavedSettings>({
    place: 'settings',
    label: '设置',
    names: SETTINGS_NAMES,
    shown: savedPart(settings),
    send: async (wanted, from) => {
      setSaved(false)
      const stored = await call('settings.save', { ...wanted, from })
      setSettings(stored)
      setSaved(true)
      return savedPart(stored)
    },
  })
  return { fields, saved: saved && !fields.isTyped }
}

function savedPart({ exportFolder: _, ...saved }: Settings): SavedSettings {
  return saved
}
