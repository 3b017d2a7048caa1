import { runStaticChecks } from '../set-up/static-checks.ts'

if ((await runStaticChecks()).failed > 0) process.exitCode = 1
