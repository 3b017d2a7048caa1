import { existsSync, readFileSync } from 'node:fs'

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

/** A work measured once: CPU milliseconds, bytes, or whatever figure is compared. */
export type Measured = () => number | Promise<number>

/**
 * Measures a work and the same of an older build by turns, A B A B, and prints the median of the first, its ratio to the
 * other's and the target of that ratio. Without an older build the ratio is left out.
 */
export async function printRatio(
  name: string,
  now: Measured,
  before: Measured | undefined,
  { target, runs = 5, format = milliseconds, beside = 'the build before' }: RatioOptions,
): Promise<void> {
  const figures: number[] = []
  const others: number[] = []
  for (let run = -1; run < runs; run++) {
    const [figure, other] = [await now(), before ? await before() : NaN]
    // The first turn only warms up.
    if (run >= 0) {
      figures.push(figure)
      others.push(other)
    }
  }
  const median = quantile(figures, 0.5)
  const ratio = median / quantile(others, 0.5)
  const wish = `≤ ${target} ×`
  const compared = `${ratio.toPrecision(2)} × ${beside}, ${wish}`
  const figure = Number.isNaN(median) ? 'not measured' : format(median)
  print(name, figure, Number.isNaN(ratio) ? `${wish} ${beside}` : compared)
}

interface RatioOptions {
  /** The wished-for ratio, at most. */
  readonly target: number
  readonly runs?: number
  readonly format?: (figure: number) => string
  /** What the other is, if not the older build. */
  readonly beside?: string
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`
}

/**
 * Megabytes of memory this process has held at most. Linux counts in `maxRSS` also what the process that started it held, so it is
 * asked elsewhere there.
 */
export function peakMemory(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(processStatus()) ?? []
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024
}

function processStatus(): string {
  const path = '/proc/self/status'
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
