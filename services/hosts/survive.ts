import type { Ports } from '../ports.ts'

/**
 * Keeps a host running on errors nobody caught, which are bugs, and logs them: every write is whole or not done, and an
 * editor that is gone loses more than one that has failed once.
 * @returns ends it
 */
export function surviveErrors(log: Ports['log']): () => void {
  const onError = (error: unknown) => log('uncaught', error)
  const onRejection = (reason: unknown) => log('unhandled rejection', reason)
  process.on('uncaughtException', onError)
  process.on('unhandledRejection', onRejection)
  return () => {
    process.off('uncaughtException', onError)
    process.off('unhandledRejection', onRejection)
  }
}
