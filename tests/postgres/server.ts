import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of a test's own: in a folder of its own, on a socket there and nowhere else. */
export interface Server {
  /** The address of a database on it. */
  readonly address: (database: string, user?: string, password?: string) => string
  /** The process that all others of the server descend from. */
  readonly pid: number
  /** The folder of the socket. */
  readonly socket: string
  /** Runs statements as its administrator and gives what psql prints, a line for each row. */
  readonly psql: (database: string, statements: string) => string
  /** Ends it as a crash would, or as it should. */
  readonly stop: (how?: 'immediate' | 'fast') => void
  readonly release: () => void
}

/** Who runs a server that root may not run: nobody. */
const NOBODY = 65_534
const ADMINISTRATOR = 'nianbao'
/** The one user of whom the server wants a password. */
export const CLERK = 'clerk'

/** Why there can be no server here; undefined where there can. */
export function whyNoServer(): string | undefined {
  if (process.platform === 'win32') return 'the set-up of these tests is for systems with Unix sockets'
  return programs() === undefined
    ? 'no PostgreSQL is installed (Debian: apt-get install postgresql)'
    : undefined
}

/**
 * Starts a server. It forgets to make sure of its files: nothing here outlives the test.
 * @throws Error where there is none, or it does not start
 */
export function startServer(): Server {
  const bin = programs()
  if (bin === undefined) throw new Error(whyNoServer())
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pg-'))
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[]) => {
    const options = {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    } as const
    const { status, stderr, error } = spawnSync(join(bin, program), args, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw error ?? new Error(`${program}: ${stderr}`)
  }
  const stop = (how: 'immediate' | 'fast' = 'immediate') =>
    run('pg_ctl', ['stop', '-D', data, '-m', how, '-w'])
  run('initdb', ['-D', data, '-U', ADMINISTRATOR, '-E', 'UTF8', '--no-locale', '-A', 'trust', '--no-sync'])
  const rules = join(data, 'pg_hba.conf')
  writeFileSync(rules, `local all ${CLERK} scram-sha-256\n${readFileSync(rules, 'utf8')}`)
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c max_connections=20`
  run('pg_ctl', ['start', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings])
  return {
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
    socket: folder,
    address: (database, name = ADMINISTRATOR, password) => {
      const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`
      return `postgres://${name}${secret}@/${database}?host=${encodeURIComponent(folder)}`
    },
    psql: (database, statements) =>
      execFileSync(
        join(bin, 'psql'),
        ['-h', folder, '-U', ADMINISTRATOR, '-d', database, '-XAtq', '-v', 'ON_ERROR_STOP=1'],
        {
          input: statements,
          encoding: 'utf8',
        },
      ).trim(),
    stop,
    release: () => {
      try {
        stop()
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** The folder of the newest PostgreSQL's programs. */
function programs(): string | undefined {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const debian = '/usr/lib/postgresql'
  const installed = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    asked.error ? '' : asked.stdout.trim(),
    ...installed.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')))
}
