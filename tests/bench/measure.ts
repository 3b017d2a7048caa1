/** Milliseconds each of some runs took, after a few that only warm up. */
export async function timesOf(work: () => unknown, runs: number, warmUp = 3): Promise<number[]> {
  const times: number[] = []
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now()
    await work()
    if (run >= 0) times.push(performance.now() - start)
  }
  return times
}

/** The time that this share of the runs stayed within: 0.5 is the median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

/** Prints a figure beside what is wished for. Nothing fails: machines differ, people compare. */
export function print(name: string, figure: string, wish = ''): void {
  console.log(`${name.padEnd(48)} ${figure.padStart(14)}   ${wish}`.trimEnd())
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`
}
