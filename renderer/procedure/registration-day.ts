import type { Registration } from '../../core/procedure/registrations.ts'
import { dateWords, instantWords } from '../parts/words.ts'

/** The day of a registration, with its year only where it is not this one; where none was told, the day it was registered. */
export function registrationDay({ on, at }: Pick<Registration, 'on' | 'at'>, today: string): string {
  if (on === null) return instantWords(at, today).split(' ')[0] ?? ''
  return on.slice(0, 4) === today.slice(0, 4) ? dateWords(on).replace(/^\d+年/u, '') : dateWords(on)
}
