import { runPackageScript, say } from './run.ts'

const CRUISER = 'dependency-cruiser/bin/dependency-cruise.mjs'
const FOLDERS = ['core', 'services', 'electron', 'renderer', 'build', 'tests']

/** Checks that run nothing: format, lint, types, directions and circles of imports. */
const CHECKS = [
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'types of core', script: 'typescript/bin/tsc', args: ['-p', 'core'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', '.'] },
  { name: 'imports', script: CRUISER, args: FOLDERS },
  {
    name: 'circles of folders',
    script: CRUISER,
    args: ['--config', '.dependency-cruiser-folders.cjs', ...FOLDERS],
  },
] as const

/** Runs all of them, also after one has failed; how many went well and how many did not. */
export function runStaticChecks(): { readonly passed: number; readonly failed: number } {
  const results = CHECKS.map(({ name, script, args }) => {
    say(`Checking ${name} …`)
    return runPackageScript(script, args)
  })
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}
