import { runStaticChecks } from '../set-up/static-checks.ts'

if (runStaticChecks().failed > 0) process.exitCode = 1
