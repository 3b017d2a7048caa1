import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureCommandLine, ensureDesktop, ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'
import { ROOT, runPackageScriptBeside, say } from '../set-up/run.ts'
import { runStaticChecks } from '../set-up/static-checks.ts'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped?: number
}

const RESULTS = join(ROOT, 'test-results', 'vitest.json')

// Side by side: packages are fetched and specs wait, and what they leave of the processor the checks can use.
const programs = ensurePrograms({ forTests: true })
const checking = runStaticChecks()
const built = [await ensurePage(), await ensureDesktop()]
await ensureCommandLine()
await programs
const [checks, tests] = await Promise.all([checking, runTests()])
const failed = built.filter((stands) => !stands).length + checks.failed + tests.failed
const skipped = tests.skipped ? `, ${tests.skipped} skipped` : ''
say(`${checks.passed + tests.passed} passed, ${failed} failed${skipped}`)
process.exitCode = failed > 0 ? 1 : 0

async function runTests(): Promise<Counts> {
  rmSync(RESULTS, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const green = await runPackageScriptBeside('vitest/vitest.mjs', args)
  const counts = readResults()
  // A run can also fail without a failed test: a file that does not load, an error nobody caught.
  return green ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

function readResults(): Counts {
  try {
    const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, number>
    const [passed, failed, skipped] = ['numPassedTests', 'numFailedTests', 'numPendingTests'].map(
      (name) => results[name] ?? 0,
    )
    return { passed: passed ?? 0, failed: failed ?? 0, skipped: skipped ?? 0 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
