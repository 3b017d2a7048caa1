/**
 * What `work` comes to, if it does so in time; it is not ended, only waited for no longer.
 * @param limit milliseconds
 * @param late what is thrown then
 */
export async function inTime<T>(work: Promise<T>, limit: number, late: () => Error): Promise<T> {
  const over = Promise.withResolvers<never>()
  const timer = setTimeout(() => over.reject(late()), limit)
  try {
    return await Promise.race([work, over.promise])
  } finally {
    clearTimeout(timer)
  }
}
