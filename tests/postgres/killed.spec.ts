import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, nianbao } from '../conformance/command-line.ts'
import { generatePackages } from '../generated/packages.ts'
import { temporaryFolder } from '../test-ports.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { checkIn, CONTENTS, loadInto } from './loading.ts'
import { type Server, startServer, whyNoServer } from './server.ts'

const reason = whyNoServer()
/** What the load that is killed commits at once, and a little more than that. */
const AT_ONCE = { files: 20, checks: 10 }
const PACKAGES = 23

describe.skipIf(reason)(`a load that is killed${reason ? ` (SKIPPED: ${reason})` : ''}`, () => {
  let server: Server
  const folder = temporaryFolder()
  const paths: string[] = []
  beforeAll(async () => {
    server = startServer()
    const packages = join(folder.path, 'in')
    mkdirSync(packages)
    for await (const { name, bytes } of generatePackages({
      seed: 3,
      count: PACKAGES,
      years: [2024, 2025],
      clean: true,
    })) {
      paths.push(join(packages, name))
      writeFileSync(join(packages, name), bytes)
    }
    server.psql('postgres', 'CREATE DATABASE killed')
    server.psql('postgres', 'CREATE DATABASE whole')
  })
  afterAll(() => {
    server.release()
    folder.release()
  })

  it('leaves whole what it had committed, and goes on where it was', async () => {
    const address = server.address('killed')
    const ask = (sql: string) => server.psql('killed', sql)
    killAt('读入', address, folder.path)
    const count = Number(ask('SELECT count(*) FROM nianbao.reports'))
    // Chunks are there or not, whatever the moment.
    expect([AT_ONCE.files, PACKAGES]).toContain(count)
    expect(ask(HALF)).toBe('0')
    killAt('核对', address, folder.path)
    expect(ask(HALF)).toBe('0')
    expect(Number(ask('SELECT count(*) FROM nianbao.checks'))).toBeGreaterThan(0)
    const { code, out } = await nianbao(['load', 'in', '--to', address], folder.path)
    expect([code, out]).toEqual([0, expect.stringContaining(`早已装入 ${PACKAGES} 份`)])
    await loadInto(server.address('whole'), paths)
    await checkIn(server.address('whole'))
    expect(ask(CONTENTS)).toBe(server.psql('whole', CONTENTS))
  })
})

/** Reports without a package, cells or texts, and checks without their findings. */
const HALF = `
SELECT count(*) FROM nianbao.reports r
WHERE NOT EXISTS (SELECT FROM nianbao.packages p WHERE p.report = r.report)
  OR NOT EXISTS (SELECT FROM nianbao.cells c WHERE c.report = r.report)
  OR NOT EXISTS (SELECT FROM nianbao.texts t WHERE t.report = r.report)
  OR (SELECT errors + warnings + advice FROM nianbao.checks c WHERE c.report = r.report)
    <> (SELECT count(*) FROM nianbao.findings f WHERE f.report = r.report)`

const LOAD = JSON.stringify(join(ROOT, 'services/cli/load.ts'))

/**
 * A load as the command does it, but for what is committed at once, which kills itself at the first line of progress that
 * begins so. A file: threads can't be started from a script that is given in the command.
 */
function killAt(begin: string, address: string, folder: string): void {
  const script = join(folder, 'killed.mjs')
  writeFileSync(
    script,
    `import { load } from ${LOAD}
    const terminal = {
      out: () => undefined,
      error: (line) => line.startsWith('${begin}') && process.kill(process.pid, 'SIGKILL'),
      folder: process.cwd(),
      env: process.env,
    }
    await load(['in', '--to', ${JSON.stringify(address)}], terminal, ${JSON.stringify(AT_ONCE)})`,
  )
  const { signal } = spawnSync(process.execPath, [script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(signal).toBe('SIGKILL')
}
