import type { Requirements } from './requirements.ts'

/** The words of the mail to the level above that say who gets it. */
interface Receiver {
  readonly to: string
  readonly receiver: string
}

/** The office's mail with the addressee of the notice, as far as it names one; all else stays the office's own. */
export function addressed<M extends Receiver>(mail: M, requirements: Requirements | undefined): M {
  const { name, email } = requirements?.addressee ?? {}
  return { ...mail, ...(email && { to: email }), ...(name && { receiver: name }) }
}
