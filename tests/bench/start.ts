import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { Report } from '../../core/report/report.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { cpuOfProgram, cpuSoFar } from './cpu.ts'
import { printRatio } from './measure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLE = 'resources/samples/quxian-2024.json'

/** What `npm run nianbao` and `npm start` give to Node: its flags, then the script. */
const [, ...NIANBAO] = manifest.scripts.nianbao.split(' ')
const [, ...START] = manifest.scripts.start.split(' ')

/** CPU time from the start of the program's own Node to the address, and of commands that end by themselves. */
export async function benchStart(_: Report, baseline: Baseline | undefined): Promise<void> {
  const out = temporaryFolder()
  baseline?.buildPage()
  const command = (args: readonly string[]) => (cwd: string) =>
    cpuOfProgram(process.execPath, [...NIANBAO, ...args], { cwd })
  const lines = [
    { name: 'npm start until the address', target: 0.35, measure: (cwd: string) => untilAddress(START, cwd) },
    {
      name: 'serve until the address',
      target: 0.35,
      measure: (cwd: string) => untilAddress([...NIANBAO, 'serve'], cwd),
    },
    { name: 'check of a report', target: 0.35, measure: command(['check', SAMPLE]) },
    {
      name: 'export of a Word file',
      target: 0.45,
      measure: command(['export', SAMPLE, '--only', 'docx', '--force', '--out', out.path]),
    },
  ]
  try {
    for (const { name, target, measure } of lines) {
      const before = baseline && (() => measure(baseline.folder))
      await printRatio(`CPU: ${name}`, () => measure(ROOT), before, { target })
    }
  } finally {
    out.release()
  }
}

/** CPU milliseconds of a program until it has printed its address, with what it started until then. */
async function untilAddress(args: readonly string[], cwd: string): Promise<number> {
  const data = temporaryFolder()
  const env = { ...process.env, NIANBAO_DATA: data.path, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  try {
    let said = ''
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += String(text)
      if (said.includes('http://127.0.0.1:')) return cpuSoFar(child)
    }
    throw new Error(`No address: ${said}`)
  } finally {
    child.kill('SIGTERM')
    await ended
    data.release()
  }
}
