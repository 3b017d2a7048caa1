import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../build/command-line.mjs'
import { ensureCommandLine } from '../../build/set-up/outputs.ts'
import { gbkPdf } from '../../services/readers/pdf/made-pdf.testing.ts'
import { temporaryFolder } from '../test-ports.ts'
import { type Ended, nianbao, outside, ROOT, SAMPLE } from './command-line.ts'

const ENTRY = join(ROOT, 'build/nianbao.mjs')

const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
afterAll(() => folder.release())
beforeAll(async () => {
  await ensureCommandLine()
  const report = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>
  writeFileSync(at('errors.json'), JSON.stringify({ ...report, other: '' }))
  writeFileSync(at('half.json'), '{"schema":')
  writeFileSync(at('texts.json'), JSON.stringify([{ id: '甲', year: 2024, text: '全年收到申请5件。' }]))
  // 一、总体情况, and four times （一）主动公开。全年公开信息12条。
  const heading = 'd2bba1a2d7dccce5c7e9bff6'
  const line = 'a3a8d2bba3a9d6f7b6afb9abbfaaa1a3c8abc4eab9abbfaad0c5cfa23132ccf5a1a3'
  const lines = [700, 670, 640, 610].map((y) => [line, 80, y] as const)
  writeFileSync(at('gbk.pdf'), gbkPdf([[heading, 80, 730], ...lines]))
})

describe('The bundled command line', () => {
  it('is what the command runs, and stands in one folder with the threads it starts', () => {
    const bundle = commandLine('main')
    expect(bundle).toMatch(/dist[\\/]cli-\w+[\\/]main\.js$/)
    for (const thread of ['apart-worker.js', 'pdf-worker.js'])
      expect(existsSync(join(dirname(bundle), thread))).toBe(true)
    expect(existsSync(commandLine('run'))).toBe(true)
  })

  it.each([
    ['findings', 0, ['check', SAMPLE, '--json']],
    ['findings of an incomplete report', 1, ['check', 'errors.json']],
    ['refusal of half a file', 2, ['check', 'half.json']],
    ['claims of texts', 0, ['claims', 'texts.json', '--json']],
    ['report out of a PDF with characters in GBK', 0, ['import', 'gbk.pdf', '--json']],
  ] as const)('gives the same %s as its sources', async (_, code, args) => {
    const sources = await nianbao(args, folder.path)
    expect(sources.code).toBe(code)
    expect(await bundled(args)).toEqual(sources)
  })

  it('writes the same files as its sources, to the byte', async () => {
    const to = (out: string) => ['export', SAMPLE, '--only', 'docx,html,fragment,text,xlsx', '--out', out]
    await bundled(to('bundled'))
    await nianbao(to('sources'), folder.path)
    const names = readdirSync(at('sources'))
    expect(names).toHaveLength(5)
    expect(readdirSync(at('bundled'))).toEqual(names)
    for (const name of names)
      expect(readFileSync(at(`bundled/${name}`)).equals(readFileSync(at(`sources/${name}`)))).toBe(true)
  })
})

describe('The folder the user stood in', () => {
  it('is the one npm was started in, also where npm moves to another', async () => {
    const claims = ['claims', 'texts.json']
    const ofNpm = { npm_lifecycle_event: 'nianbao', INIT_CWD: folder.path }
    expect((await bundled(claims, tmpdir(), ofNpm)).code).toBe(0)
    expect((await bundled(claims, folder.path, { INIT_CWD: tmpdir() })).code).toBe(0)
  })
})

async function bundled(
  args: readonly string[],
  cwd = folder.path,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd,
    env: { ...outside(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ])
  return { code, out, error }
}
