import { availableParallelism } from 'node:os'
import { checkLoaded, type CheckedLoad } from '../postgres/check-loaded.ts'
import { connect } from '../postgres/connection.ts'
import { type Loaded, loadPackages } from '../postgres/load-packages.ts'
import { ensureSchema } from '../postgres/schema.ts'
import { sessionOn } from '../postgres/session.ts'
import { readOptions } from './arguments.ts'
import { startWorkers } from './load-workers.ts'
import { packagesIn } from './packages-in.ts'
import { progressLines } from './progress-lines.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

/** How much is committed at once, where it is not as much as usual. */
interface AtOnce {
  readonly files?: number
  readonly checks?: number
}

/** Loads packages into a PostgreSQL database and checks what is new there; 1 where a file could not be loaded, or not be checked. */
export async function load(
  args: readonly string[],
  terminal: Terminal,
  atOnce: AtOnce = {},
): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { to: { type: 'string' } }, USAGE.load)
  if (!values.to) throw new Refusal(`少了 --to。用法：nianbao ${USAGE.load}`)
  const files = await packagesIn(positionals, terminal)
  const connection = await connect(values.to)
  const { workers, close } = startWorkers(availableParallelism())
  try {
    const session = sessionOn(connection)
    await ensureSchema(session)
    const reading = progressLines(terminal, '读入')
    const told = (done: number) => reading(done, files.length)
    const loaded = await loadPackages(session, files, workers, told, atOnce.files)
    const checked = await checkLoaded(session, workers, progressLines(terminal, '核对'), atOnce.checks)
    terminal.out(summary(loaded, checked).join('\n'))
    return loaded.broken.length + checked.unchecked.length > 0 ? 1 : 0
  } finally {
    close()
    await connection.close()
  }
}

function summary({ added, replaced, older, same, known, broken }: Loaded, checked: CheckedLoad): string[] {
  const unloaded = broken.map(({ name, problem }) => `没有装入　${name}：${problem}`)
  const unchecked = checked.unchecked.map(({ name, problem }) => `没有核对　${name}：${problem}`)
  return [
    ...unloaded,
    ...unchecked,
    `新装入 ${added} 份，代替旧版 ${replaced} 份，存作旧版 ${older} 份，早已装入 ${known + same} 份，没有装入 ${broken.length} 份。`,
    `核对 ${checked.checked} 份，其中 ${checked.faulty} 份有错误。`,
  ]
}
