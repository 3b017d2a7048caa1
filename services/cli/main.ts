#!/usr/bin/env -S node --max-semi-space-size=2
import '../hosts/disk-threads.ts'
import { endForCertain } from '../hosts/end-for-certain.ts'
import { run } from './run.ts'
import { userFolder } from './terminal.ts'
import { watchOutput } from './watch-output.ts'

/** The exit code of a bug, apart from those that say something of the input. */
const BUG = 70
/** That of what a user can mend, such as a share that is gone, in which a thread may still wait. */
const REFUSED = 2

const terminal = {
  out: (text: string) => void process.stdout.write(text + '\n'),
  error: (line: string) => void process.stderr.write(line + '\n'),
  folder: userFolder(process.env, process.cwd()),
  env: process.env,
}
watchOutput(terminal)

const args = process.argv.slice(2)
run(args, terminal).then(
  (code) => {
    process.exitCode = code
    if (args[0] === 'serve' || code === REFUSED) endForCertain()
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = BUG
  },
)
