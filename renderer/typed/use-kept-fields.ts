import { useEffect, useState, useSyncExternalStore } from 'react'
import { KeptFields, type Send, type StandingFields } from './kept-fields.ts'
import { useKeptWhenLeft } from './use-typed.ts'

export type FieldsInUse<T extends object> = StandingFields<T> & Pick<KeptFields<T>, 'put' | 'write' | 'keep'>

/**
 * Fields that are stored as they are changed; what can't be stored is asked for before it goes.
 * @param label what they are
 * @param shown what is stored, as it was read
 */
export function useKeptFields<T extends object>(label: string, shown: T, send: Send<T>): FieldsInUse<T> {
  const [fields] = useState(() => new KeptFields(shown, send))
  useEffect(() => fields.sendBy(send))
  const key = JSON.stringify(shown)
  useEffect(() => fields.show(JSON.parse(key) as T), [fields, key])
  const standing = useSyncExternalStore(fields.subscribe, fields.standing)
  useKeptWhenLeft(label, standing.isTyped, fields.keep)
  return { ...standing, put: fields.put, write: fields.write, keep: fields.keep }
}
