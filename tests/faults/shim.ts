import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'

/** What the shim can let fail, in the order of its `enum`. */
export const CALLS = ['write', 'sync', 'open', 'truncate', 'name'] as const
export type Call = (typeof CALLS)[number]

const SOURCE = join(import.meta.dirname, 'shim.c')
const [ARMED, LEFT, ERROR, LASTING, FAILED, TRACED, COUNTS] = [0, 4, 8, 12, 16, 20, 24]

/** Compiles the shim; why there is none, where it can't. */
export function compileShim(into: string): { readonly path: string } | { readonly missing: string } {
  if (process.platform !== 'linux')
    return { missing: 'only Linux lets a library stand before the calls of another' }
  const path = join(into, 'shim.so')
  const { status, stderr, error } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', path, SOURCE, '-ldl'], {
    encoding: 'utf8',
  })
  return status === 0 ? { path } : { missing: `no C compiler: ${error?.message ?? stderr}` }
}

/** The environment of a process whose calls on files below a folder go through the shim. */
export function shimmed(path: string, into: string, under: string): NodeJS.ProcessEnv {
  const [control, trace] = [join(into, 'control'), join(into, 'trace')]
  writeFileSync(control, Buffer.alloc(4096))
  writeFileSync(trace, '')
  return { LD_PRELOAD: path, FAULTS_CONTROL: control, FAULTS_TRACE: trace, FAULTS_UNDER: under }
}

/** Which call fails, how, and whether only that one or all from there on. */
export interface Fault {
  readonly call: Call
  readonly nth: number
  /** Without an answer it waits until the shim is disarmed, and is then made. */
  readonly error: 'EIO' | 'ENOSPC' | 'EDQUOT' | 'EROFS' | 'no answer'
  readonly lasting: boolean
}

/** The shim of this process. */
export interface Shim {
  readonly arm: (fault: Fault) => void
  readonly disarm: () => void
  /** It failed at least once since it was armed. */
  readonly struck: () => boolean
  /** How many calls of each kind were made since the last `forget`. */
  readonly counts: () => Record<Call, number>
  readonly forget: () => void
  /** Writes down from now on what calls do. */
  readonly trace: () => void
  /** The length of what was written down. */
  readonly tracedSoFar: () => number
  /** Ends that, and gives what was written down. */
  readonly traced: () => Buffer
}

/** The shim this process was started under; none where it was not. */
export function ownShim(env: NodeJS.ProcessEnv = process.env): Shim | undefined {
  const { FAULTS_CONTROL: control, FAULTS_TRACE: trace } = env
  if (control === undefined || trace === undefined || !existsSync(control)) return undefined
  const file = openSync(control, 'r+')
  process.once('exit', () => closeSync(file))
  const put = (at: number, value: number) => {
    const four = Buffer.alloc(4)
    four.writeInt32LE(value)
    writeSync(file, four, 0, 4, at)
  }
  const get = (at: number) => readFileSync(control).readInt32LE(at)
  return {
    arm: ({ call, nth, error, lasting }) => {
      put(FAILED, 0)
      put(LEFT, nth)
      put(ERROR, error === 'no answer' ? -1 : constants.errno[error])
      put(LASTING, lasting ? 1 : 0)
      put(ARMED, 1 << CALLS.indexOf(call))
    },
    disarm: () => put(ARMED, 0),
    struck: () => get(FAILED) > 0,
    counts: () =>
      Object.fromEntries(CALLS.map((call, i) => [call, get(COUNTS + 4 * i)])) as Record<Call, number>,
    forget: () => CALLS.forEach((_, i) => put(COUNTS + 4 * i, 0)),
    trace: () => {
      truncateSync(trace)
      put(TRACED, 1)
    },
    tracedSoFar: () => statSync(trace).size,
    traced: () => {
      put(TRACED, 0)
      return readFileSync(trace)
    },
  }
}
