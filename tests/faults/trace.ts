/** One thing that was done to a file, as the shim wrote it down. */
export interface Event {
  /** created, written, truncated, synced, unlinked, renamed, linked */
  readonly what: 'c' | 'w' | 't' | 's' | 'u' | 'r' | 'l'
  readonly path: string
  /** Where it was written, or the new length. */
  readonly offset: number
  /** What was written, or the other path. */
  readonly data: Buffer
  /** Of what was written down of it. */
  readonly length: number
}

export function parseTrace(trace: Buffer): Event[] {
  const events: Event[] = []
  for (let at = 0; at < trace.length;) {
    const end = trace.indexOf(10, at)
    const head = /^(\w) (-?\d+) (\d+) (.*)$/.exec(trace.toString('utf8', at, end))
    if (!head) throw new Error('The trace is not as the shim writes it')
    const [, what, offset, size, path] = head
    const next = end + 1 + Number(size)
    const data = trace.subarray(end + 1, next)
    events.push({
      what: what as Event['what'],
      path: path ?? '',
      offset: Number(offset),
      data,
      length: next - at,
    })
    at = next
  }
  return events
}
