import type { SecretPort } from '../ports.ts'

/** Keeps a secret as long as the program runs, for hosts that have no key store: it touches no disk. */
export function memorySecret(): SecretPort {
  let kept: string | undefined
  return {
    keepsBeyondRun: () => Promise.resolve(false),
    read: () => Promise.resolve(kept),
    keep: (secret) => {
      kept = secret
      return Promise.resolve()
    },
  }
}
