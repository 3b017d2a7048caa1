import { join } from 'node:path'
import { run } from '../../services/cli/run.ts'
import { ensurePrograms } from '../set-up/packages.ts'
import { ROOT, say } from '../set-up/run.ts'

const SAMPLE = 'resources/samples/quxian-2024.json'

await ensurePrograms({ forTests: false })
process.exitCode = await run(['export', SAMPLE, '--out', join(ROOT, 'out'), '--force'], {
  out: say,
  error: (line) => console.error(line),
  folder: ROOT,
  env: process.env,
})
