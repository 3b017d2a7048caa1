import type { KeyboardEvent } from 'react'

/** Esc leaves a form; not one that an open calendar or list has a use for. */
export function escapes({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && !(target as Element).closest('.ant-picker, .ant-select-open')
}
