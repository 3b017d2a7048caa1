#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { run } from './run.ts'
import { userFolder } from './terminal.ts'

// A reader such as head may stop listening before everything is said.
process.stdout.on('error', () => process.exit())

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text + '\n'),
  error: (line) => process.stderr.write(line + '\n'),
  folder: userFolder(process.env, process.cwd()),
  env: process.env,
})
