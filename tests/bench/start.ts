import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Report } from '../../core/report/report.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { cpuOfProgram, cpuSoFar } from './cpu.ts'
import { printRatio } from './measure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLE = 'resources/samples/quxian-2024.json'

/** CPU time from the start of the program's own Node to the address, and of commands that end by themselves. */
export async function benchStart(_: Report, baseline: Baseline | undefined): Promise<void> {
  const out = temporaryFolder()
  const exporting = ['export', SAMPLE, '--only', 'docx', '--force', '--out', out.path]
  const lines: readonly Line[] = [
    { name: 'npm start until the address', target: 0.35, cpu: (folder) => cpuUntilAddress(folder, 'start') },
    {
      name: 'serve until the address',
      target: 0.35,
      cpu: (folder) => cpuUntilAddress(folder, 'nianbao', ['serve']),
    },
    { name: 'check of a report', target: 0.35, cpu: (folder) => cpuOfCommand(folder, ['check', SAMPLE]) },
    { name: 'export of a Word file', target: 0.45, cpu: (folder) => cpuOfCommand(folder, exporting) },
  ]
  baseline?.buildPage()
  try {
    for (const { name, target, cpu } of lines) {
      const before = baseline && (() => cpu(baseline.folder))
      await printRatio(`CPU: ${name}`, () => cpu(ROOT), before, { target })
    }
  } finally {
    out.release()
  }
}

interface Line {
  readonly name: string
  readonly target: number
  /** CPU milliseconds it takes in a checkout. */
  readonly cpu: (folder: string) => Promise<number>
}

/** What an npm script of a checkout gives to Node: its flags, then the file. */
function scriptOf(folder: string, name: 'nianbao' | 'start'): string[] {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: Record<typeof name, string> }
  return scripts[name].split(' ').slice(1)
}

function cpuOfCommand(folder: string, args: readonly string[]): Promise<number> {
  return cpuOfProgram(process.execPath, [...scriptOf(folder, 'nianbao'), ...args], { cwd: folder })
}

/** CPU milliseconds of a program until it has printed its address, with what it started until then. */
async function cpuUntilAddress(
  folder: string,
  script: 'nianbao' | 'start',
  args: readonly string[] = [],
): Promise<number> {
  const data = temporaryFolder()
  const env = { ...process.env, NIANBAO_DATA: data.path, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, [...scriptOf(folder, script), ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
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
