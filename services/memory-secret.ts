import type { SecretPort } from './ports.ts'

/** Keeps the secret in memory: where a host has no safe place for it, it is forgotten when this run ends. */
export function memorySecret(): SecretPort {
  let kept: string | undefined
  return {
    keepsBeyondRun: false,
    read: () => kept,
    keep: (secret) => {
      kept = secret
    },
  }
}
