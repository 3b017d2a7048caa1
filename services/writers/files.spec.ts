import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure } from '../../core/failure.ts'
import { createFileSets } from './files.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-files-'))
  data = mkdtempSync(join(tmpdir(), 'nianbao-data-'))
})
afterEach(() => {
  for (const path of [folder, data]) rmSync(path, { recursive: true })
})

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const both = [file('报告.docx', '新文'), file('报告.pdf', '新图')]
const write = (replace: boolean, into = folder) => createFileSets(data).write(into, both, { replace })
const texts = (of = folder) => readdirSync(of).map((name) => [name, readFileSync(join(of, name), 'utf8')])

async function failure(writing: Promise<unknown>): Promise<unknown> {
  const error = await writing.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Failure)
  const { code, detail } = error as Failure
  return [code, (detail as { path: string }).path]
}

describe('A set of files', () => {
  it('is written whole, and nothing else is left', async () => {
    expect(await write(false)).toEqual([join(folder, '报告.docx'), join(folder, '报告.pdf')])
    expect(texts()).toEqual([
      ['报告.docx', '新文'],
      ['报告.pdf', '新图'],
    ])
  })

  it('replaces what is there only when told to', async () => {
    writeFileSync(join(folder, '报告.pdf'), '旧图')
    expect(await failure(write(false))).toEqual(['file-exists', join(folder, '报告.pdf')])
    expect(texts()).toEqual([['报告.pdf', '旧图']])
    await write(true)
    expect(texts().map(([, text]) => text)).toEqual(['新文', '新图'])
  })

  it('never replaces one of the same names that is written at the same time, unless told to', async () => {
    const sets = createFileSets(data)
    const other = [file('报告.docx', '另一份'), file('别的.txt', '另一份')]
    const [first, second] = [both, other].map((files) => sets.write(folder, files, { replace: false }))
    expect(await failure(second ?? Promise.resolve())).toEqual(['file-exists', join(folder, '报告.docx')])
    await first
    expect(texts().map(([, text]) => text)).toEqual(['新文', '新图'])
    await Promise.all([both, other].map((files) => sets.write(folder, files, { replace: true })))
    expect(texts().map(([, text]) => text)).toEqual(['另一份', '另一份', '新图'])
  })

  it('says of what it has written itself that nobody changed it, and of what was changed since that first', async () => {
    const sets = createFileSets(data)
    await sets.write(folder, both, { replace: false })
    const refusal = () =>
      sets.write(folder, both, { replace: false }).catch((error: unknown) => (error as Failure).detail)
    expect(await refusal()).toEqual({ path: join(folder, '报告.docx'), own: true })
    // Another report of the same name is somebody's work as well.
    const another = sets.write(folder, both, { replace: false, of: 'another' })
    expect(await another.catch((error: unknown) => (error as Failure).detail)).not.toHaveProperty('own')
    writeFileSync(join(folder, '报告.pdf'), '别人改的')
    expect(await refusal()).toEqual({ path: join(folder, '报告.pdf') })
  })

  it.each(['~$报告.docx', '~$告.docx', '~$.docx', '.~报告.docx', '.~lock.报告.docx#'])(
    'does not replace a document that is open (%s)',
    async (lock) => {
      writeFileSync(join(folder, '报告.docx'), '旧文')
      writeFileSync(join(folder, lock), '')
      expect(await failure(write(true))).toEqual(['file-in-use', join(folder, '报告.docx')])
      expect(readFileSync(join(folder, '报告.docx'), 'utf8')).toBe('旧文')
    },
  )

  it('needs a folder', async () => {
    writeFileSync(join(folder, '文件'), '')
    for (const place of ['没有', '文件'])
      expect(await failure(write(false, join(folder, place)))).toEqual(['not-a-folder', join(folder, place)])
  })

  it('does not take the place of a folder', async () => {
    mkdirSync(join(folder, '报告.pdf'))
    expect(await failure(write(true))).toEqual(['cannot-write', join(folder, '报告.pdf')])
    expect(readdirSync(folder)).toEqual(['报告.pdf'])
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('needs permission', async () => {
    chmodSync(folder, 0o500)
    expect(await failure(write(false))).toEqual(['no-permission', join(folder, '报告.docx')])
    chmodSync(folder, 0o700)
    expect(readdirSync(folder)).toEqual([])
  })
})

/** Small, read-only and busy places, made by mounting: only root may, and not in every container. */
describe.skipIf(!canMount())('On a disk of its own, a set of files', () => {
  let disk: string
  beforeEach(() => mkdirSync((disk = join(folder, 'disk'))))

  it('leaves nothing half written when the disk is full, and what was there stays', async () => {
    await mounted(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], disk, async () => {
      writeFileSync(join(disk, '报告.pdf'), '旧图')
      const large = [file('报告.pdf', '新图'), file('报告.docx', '文'.repeat(50_000))]
      const writing = createFileSets(data).write(disk, large, { replace: true })
      expect(await failure(writing)).toEqual(['disk-full', join(disk, '报告.docx')])
      expect(texts(disk)).toEqual([['报告.pdf', '旧图']])
    })
  })

  it('is refused where only reading is allowed', async () => {
    await mounted(['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk], disk, async () => {
      expect(await failure(write(false, disk))).toEqual(['no-permission', join(disk, '报告.docx')])
    })
  })

  it('puts back what it has replaced when a later file is held by another program', async () => {
    const [docx, pdf] = [join(disk, '报告.docx'), join(disk, '报告.pdf')]
    writeFileSync(docx, '旧文')
    writeFileSync(pdf, '旧图')
    await mounted(['--bind', pdf, pdf], pdf, async () => {
      expect(await failure(write(true, disk))).toEqual(['file-in-use', pdf])
    })
    expect(texts(disk).map(([, text]) => text)).toEqual(['旧文', '旧图'])
  })
})

async function mounted(options: readonly string[], place: string, work: () => Promise<void>): Promise<void> {
  execFileSync('mount', options)
  try {
    await work()
  } finally {
    execFileSync('umount', [place])
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const place = mkdtempSync(join(tmpdir(), 'nianbao-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true })
  }
}
