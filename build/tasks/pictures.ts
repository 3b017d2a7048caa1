import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePage } from '../set-up/outputs.ts'
import { ensurePrograms } from '../set-up/packages.ts'
import { ROOT, say } from '../set-up/run.ts'

// Dates and times are written as the users' clocks show them.
process.env['TZ'] = 'Asia/Shanghai'
await ensurePrograms({ forTests: false })
if (!(await ensurePage())) process.exit(1)
const { startProgram } = await import('../pictures/program.ts')
const { PICTURES } = await import('../pictures/pictures.ts')
const folder = join(ROOT, 'docs/手册/图')
const wanted = process.argv.slice(2)
const program = await startProgram()
try {
  for (const [name, take] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await take(program)
    await program.nameFolder()
    const path = join(folder, `${name}.png`)
    rmSync(path, { force: true })
    await program.page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    say(`${name}.png`)
  }
} finally {
  await program.stop()
}
