import { spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of a tick of Linux's process clock: 100 a second on every machine Node runs on. */
const TICK = 10

/** CPU milliseconds of this process, all its threads together, that one run of a work takes. */
export async function cpuOf(work: () => unknown, runs = 1): Promise<number> {
  const before = process.cpuUsage()
  for (let run = 0; run < runs; run++) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / runs
}

/** CPU milliseconds of this process and of the programs that a work starts and that end with it. Measured on Linux only, else NaN. */
export async function cpuOfPrograms(work: () => Promise<unknown>): Promise<number> {
  const sum = () => {
    const { own, children } = timesOf('self')
    return own + children
  }
  const before = sum()
  await work()
  return sum() - before
}

/** CPU milliseconds of a program that ends by itself, and of all it starts. Measured on Linux only, else NaN. */
export async function cpuOfProgram(
  program: string,
  args: readonly string[],
  options?: SpawnOptions,
): Promise<number> {
  const before = timesOf('self').children
  const [code] = (await once(spawn(program, args, { stdio: 'ignore', ...options }), 'exit')) as [
    number | null,
  ]
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}.`)
  return timesOf('self').children - before
}

/** CPU milliseconds so far of a process that still runs, and of all it has started. Measured on Linux only, else NaN. */
export function cpuSoFar({ pid }: { readonly pid?: number | undefined }): number {
  const processes = new Map(runningProcesses().map((id) => [id, timesOf(id)]))
  const sum = (id: string): number => {
    const { own = 0, children = 0 } = processes.get(id) ?? {}
    const started = [...processes].filter(([, { parent }]) => parent === id)
    return started.reduce((total, [child]) => total + sum(child), own + children)
  }
  return process.platform === 'linux' ? sum(String(pid)) : NaN
}

function runningProcesses(): string[] {
  return process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
}

/** A process's parent, its own CPU milliseconds, and those of its descendants that have ended and been waited for. */
function timesOf(id: string): { readonly parent?: string; readonly own: number; readonly children: number } {
  if (process.platform !== 'linux') return { own: NaN, children: NaN }
  let stat = ''
  try {
    stat = readFileSync(`/proc/${id}/stat`, 'utf8')
  } catch {
    return { own: 0, children: 0 }
  }
  // Behind the name, which may hold blanks: state, parent, … and from the twelfth on the four times.
  const [, parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = rest.slice(9, 13).map(Number)
  return { parent, own: (user + system) * TICK, children: (childUser + childSystem) * TICK }
}
