import { join } from 'node:path'
import { packageScriptOutcome, ROOT, say } from './run.ts'
import { checkoutDigest, isNoted, noteChecked } from './unchanged.ts'

const CRUISER = 'dependency-cruiser/bin/dependency-cruise.mjs'
const FOLDERS = ['core', 'services', 'electron', 'renderer', 'build', 'tests']

const NOTE = join(ROOT, 'node_modules/.cache/nianbao/checked')

/**
 * Checks that run nothing: format, lint, types, directions and circles of imports. The longest stands first.
 * oxlint, which knows the types anyway, says all that the compiler says of them, by each file's nearest tsconfig.json.
 */
const CHECKS = [
  { name: 'lint and types', script: 'oxlint/bin/oxlint', args: ['.'] },
  { name: 'format', script: 'oxfmt/bin/oxfmt', args: ['--check', '.'] },
  { name: 'imports', script: CRUISER, args: FOLDERS },
  {
    name: 'circles of folders',
    script: CRUISER,
    args: ['--config', '.dependency-cruiser-folders.cjs', ...FOLDERS],
  },
] as const

/**
 * Runs all of them one after the other, also after one has failed, and says each as it ends, with what it found.
 * None runs where the whole checkout is as it was when all were last in order.
 * How many went well and how many did not.
 */
export async function runStaticChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  const digest = checkoutDigest(ROOT)
  if (isNoted(NOTE, digest)) {
    say('Checked: not a byte has changed since lint, types, format and imports were last in order')
    return { passed: CHECKS.length, failed: 0 }
  }
  let failed = 0
  for (const { name, script, args } of CHECKS) {
    const { passed, output } = await packageScriptOutcome(script, args)
    if (!passed) failed++
    say(`${passed ? 'Checked' : 'FAILED'} ${name}${passed ? '' : `\n${output}`}`)
  }
  // What was changed meanwhile, the earlier checks have not seen.
  if (failed === 0 && digest !== undefined && checkoutDigest(ROOT) === digest) noteChecked(NOTE, digest)
  return { passed: CHECKS.length - failed, failed }
}
