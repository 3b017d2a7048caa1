import { ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'

ensurePrograms({ forTests: false })
ensurePage()
await import('../../tests/bench/bench.ts')
