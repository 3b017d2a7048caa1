/** Lets whatever waits for this thread have its turn. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
