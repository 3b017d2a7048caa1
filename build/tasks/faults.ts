import { ensurePrograms } from '../set-up/packages.ts'

await ensurePrograms({ forTests: false })
await import('../../tests/faults/faults.ts')
