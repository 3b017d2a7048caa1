import { ensureCommandLine, ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'

await ensurePrograms({ forTests: false })
if (!(await ensurePage())) process.exit(1)
await ensureCommandLine()
await import('../../tests/bench/bench.ts')
