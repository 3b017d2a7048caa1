import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** The build before the work on scale and speed began: what users had, which that work is held against. */
const COMMIT = 'c3b9973d538c8d3019195344201c50dbbfb293d1'

/** An older build of this program, to be measured beside this one. */
export interface Baseline {
  /** Its checkout, with this one's node_modules. */
  readonly folder: string
  /** Imports one of its modules, named from its root: `core/checks/check.ts`. The caller knows what it exports. */
  readonly load: <M>(path: string) => Promise<M>
  /** Builds its page, once. @throws where it can't be built */
  readonly buildPage: () => void
  readonly release: () => void
}

/** Checks out the older build into a temporary folder; says so and is undefined where git or the commit is missing. */
export function openBaseline(): Baseline | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-baseline-'))
  const release = () => rmSync(folder, { recursive: true, force: true })
  const archive = join(folder, 'baseline.tar')
  const checkedOut =
    runs('git', ['archive', '--format=tar', '--output', archive, COMMIT], ROOT) &&
    runs('tar', ['-xf', 'baseline.tar'], folder)
  if (!checkedOut) {
    release()
    console.log(`No ratios: git or the commit ${COMMIT} is missing.`)
    return undefined
  }
  rmSync(archive)
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return {
    folder,
    load: async <M>(path: string) => (await import(join(folder, path))) as M,
    buildPage: () => buildPage(folder),
    release,
  }
}

function buildPage(folder: string): void {
  if (existsSync(join(folder, 'dist/renderer/index.html'))) return
  const script =
    "import('./build/set-up/outputs.ts').then(async ({ ensurePage }) => (await ensurePage()) || process.exit(1))"
  if (!runs(process.execPath, ['-e', script], folder))
    throw new Error('The page of the baseline does not build.')
}

function runs(program: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(program, args, { cwd, stdio: 'ignore' }).status === 0
}
