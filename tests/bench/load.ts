import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { editions } from '../../core/form/editions.ts'
import { figureList } from '../../core/sums/figure-list.ts'
import { sumOf } from '../../core/sums/sum.ts'
import { startWorkers } from '../../services/cli/load-workers.ts'
import { checkLoaded } from '../../services/postgres/check-loaded.ts'
import { connect } from '../../services/postgres/connection.ts'
import { loadPackages, type NamedFile } from '../../services/postgres/load-packages.ts'
import { ensureSchema } from '../../services/postgres/schema.ts'
import { sessionOn } from '../../services/postgres/session.ts'
import type { Workers } from '../../services/postgres/workers.ts'
import { writePackages } from '../generated/packages.ts'
import { generateReports } from '../generated/reports.ts'
import { type Server, startServer, whyNoServer } from '../postgres/server.ts'
import { temporaryFolder } from '../test-ports.ts'
import { cpuSoFar } from './cpu.ts'
import { copySameRows } from './copy-same-rows.ts'
import { drawLoad, type LoadPoint } from './load-picture.ts'
import { print } from './measure.ts'

/** How many packages are loaded; NIANBAO_BENCH_COUNTS=100,1000,10000,50000 for more. */
const COUNTS = (process.env['NIANBAO_BENCH_COUNTS'] ?? '100,1000,10000').split(',').map(Number)
const SEED = 1
/** As far as checking is measured, which is linear and takes longer than all else. */
const CHECKED = Number(process.env['NIANBAO_BENCH_CHECKED'] ?? 1000)

/** Loading packages into PostgreSQL, beside COPY of the same rows, and sums there beside the desktop's. Draws docs/pictures/load.svg. */
export async function benchLoad(): Promise<void> {
  const reason = whyNoServer()
  if (reason !== undefined) {
    print('Loading into PostgreSQL', 'not measured', reason)
    return
  }
  // As the command line runs: less room for what is young, the same work.
  setFlagsFromString('--max-semi-space-size=2')
  const folder = temporaryFolder()
  const server = startServer()
  const points: LoadPoint[] = []
  try {
    const packages = join(folder.path, 'in')
    await writePackages(packages, { seed: SEED, count: Math.max(...COUNTS) })
    const files = readdirSync(packages)
      .sort()
      .map((name) => ({ name, path: join(packages, name) }))
    for (const count of COUNTS) points.push(await measure(server, files.slice(0, count)))
  } finally {
    server.release()
    folder.release()
  }
  drawLoad(points)
}

async function measure(server: Server, files: readonly NamedFile[]): Promise<LoadPoint> {
  const count = files.length
  const database = `load${count}`
  server.psql('postgres', `CREATE DATABASE ${database}`)
  const connection = await connect(server.address(database))
  const { workers, close } = startWorkers(availableParallelism())
  try {
    const session = sessionOn(connection)
    await ensureSchema(session)
    await warmUp(workers, files)
    const loading = await timed(server, () => loadPackages(session, files, workers, ignored))
    const copy = await timed(server, await copySameRows(connection.client, 'loaded'))
    const checking =
      count > CHECKED ? undefined : await timed(server, () => checkLoaded(session, workers, ignored))
    const again = await timed(server, () => loadPackages(session, files, workers, ignored))
    const sums = await timed(server, () => session.rows('SELECT * FROM nianbao.sums'))
    tell(count, { loading, copy, checking, again, sums })
    return {
      count,
      loading: loading.cpu,
      checking: checking?.cpu,
      copy: copy.cpu,
      sums: sums.cpu,
      desktop: desktopSums(count),
    }
  } finally {
    close()
    await connection.close()
  }
}

/** Each thread loads its code with its first packages; that is a part of the start, not of the load. */
async function warmUp(
  { threads, digestFiles, readPackages }: Workers,
  files: readonly NamedFile[],
): Promise<void> {
  const paths = files.slice(0, 100).map(({ path }) => path)
  await Promise.all(Array.from({ length: threads }, () => digestFiles(paths)))
  await Promise.all(Array.from({ length: threads }, () => readPackages(paths, 0)))
}

interface Spent {
  readonly seconds: number
  /** CPU seconds of this process and of the server. */
  readonly cpu: number
}

async function timed(server: Server, work: () => Promise<unknown>): Promise<Spent> {
  const [start, ours, theirs] = [performance.now(), process.cpuUsage(), cpuSoFar(server)]
  await work()
  const { user, system } = process.cpuUsage(ours)
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6 + (cpuSoFar(server) - theirs) / 1000,
  }
}

function tell(
  count: number,
  spent: Readonly<Record<'loading' | 'copy' | 'again' | 'sums', Spent>> & {
    readonly checking: Spent | undefined
  },
): void {
  const { loading, copy, checking, again, sums } = spent
  const figures = ({ seconds, cpu }: Spent) =>
    `${Math.round(count / seconds)} a second, ${cpu.toFixed(1)} s of CPU`
  const line = (name: string, each: Spent, wish = '') =>
    print(name, `${each.seconds.toFixed(1)} s`, [figures(each), wish].filter(Boolean).join('; '))
  const ratio = `${(copy.seconds / loading.seconds).toFixed(2)} × the speed of COPY (CPU ${(copy.cpu / loading.cpu).toFixed(2)}), ≥ 0.5 ×`
  line(`Loading ${count} packages: read, validated, written`, loading, ratio)
  line('  COPY of the same rows', copy)
  if (checking) line('  all checks, findings written', checking)
  line('  the same packages again', again)
  print('  all sums, in the database', `${sums.seconds.toFixed(2)} s`, `${sums.cpu.toFixed(2)} s of CPU`)
  print('  the same by core, of figures in memory', `${desktopSums(count).toFixed(2)} s`, 'CPU')
  print('  memory of this process', `${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
}

/** CPU seconds of core's own sum over as many reports, held in memory. */
function desktopSums(count: number): number {
  const reports = generateReports({ seed: SEED, units: Math.ceil(count / 5) })
  const lists = Array.from(reports, ({ report }) => figureList(report))
  const start = process.cpuUsage()
  sumOf(lists, editions['2021'])
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function ignored(): void {
  // Progress is not shown here.
}
