import { ensurePrograms } from '../set-up/packages.ts'

ensurePrograms({ forTests: false })
await import('../../tests/faults/faults.ts')
