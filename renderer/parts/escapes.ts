import type { KeyboardEvent } from 'react'

/** Esc leaves a form; not one that an input method or an open calendar has a use for. */
export function escapes({ key, nativeEvent, target }: KeyboardEvent): boolean {
  return key === 'Escape' && !nativeEvent.isComposing && !(target as Element).closest('.ant-picker')
}
