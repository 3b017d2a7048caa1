import { ensureCommandLine, ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'

ensurePrograms({ forTests: false })
if (!ensurePage()) process.exit(1)
ensureCommandLine()
await import('../../tests/bench/bench.ts')
