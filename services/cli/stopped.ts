const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves when the process is told to end, or when one of these has ended. */
export async function stopped(...others: readonly Promise<unknown>[]): Promise<void> {
  let stop = (): void => undefined
  const signalled = new Promise<void>((resolve) => (stop = resolve))
  for (const signal of SIGNALS) process.on(signal, stop)
  await Promise.race([signalled, ...others])
  for (const signal of SIGNALS) process.off(signal, stop)
}
