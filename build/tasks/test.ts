import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureCommandLine, ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'
import { ROOT, runPackageScript, say } from '../set-up/run.ts'
import { runStaticChecks } from '../set-up/static-checks.ts'

const RESULTS = join(ROOT, 'test-results', 'vitest.json')

ensurePrograms({ forTests: true })
const built = ensurePage() ? 0 : 1
ensureCommandLine()
const checks = runStaticChecks()
const tests = runTests()
const failed = built + checks.failed + tests.failed
say(`${checks.passed + tests.passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function runTests(): { readonly passed: number; readonly failed: number } {
  rmSync(RESULTS, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const green = runPackageScript('vitest/vitest.mjs', args)
  const { passed, failed } = readResults()
  // A run can also fail without a failed test: a file that does not load, an error nobody caught.
  return { passed, failed: green ? failed : Math.max(failed, 1) }
}

function readResults(): { readonly passed: number; readonly failed: number } {
  try {
    const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, number>
    return { passed: results['numPassedTests'] ?? 0, failed: results['numFailedTests'] ?? 0 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
