import { Failure } from '../../core/failure.ts'
import type { EditionId } from '../../core/form/form.ts'
import { figureStatements, tableStatements } from './schema-tables.ts'
import { commonViewStatements, tableViewStatements } from './schema-views.ts'
import type { Session } from './session.ts'

/** The editions of the form that step 1 knows. A later one comes with a step of its own: its figures and its views. */
const FIRST: readonly EditionId[] = ['2019', '2021']

/** The schema, step by step: step N takes a database from version N−1 to N. A spec pins what each leads to. */
export const STEPS: readonly (() => string)[] = [
  () =>
    [tableStatements(), figureStatements(FIRST), commonViewStatements(), tableViewStatements(FIRST)].join(
      '\n',
    ),
]

/** Any two loads into one database ask for this lock. */
const LOCK = 0x6e_69_61_6e

/**
 * Makes the tables where there are none, brings older ones to this version, all in one transaction. Until the connection ends, no other
 * load gets as far.
 * @throws Failure 'server-newer-schema', 'server-foreign-schema', 'server-loading', 'server-encoding', or an error of the server
 */
export async function ensureSchema({ connection, rows }: Session): Promise<void> {
  const { database } = connection.target
  await lock(rows)
  const [asked] = await rows<{ encoding: string; found: string | null; taken: boolean }>(
    `SELECT current_setting('server_encoding') AS encoding, to_regclass('nianbao.schema_version') AS found,
       EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('nianbao')) AS taken`,
  )
  const { encoding = '', found = null, taken = false } = asked ?? {}
  if (encoding !== 'UTF8') throw new Failure('server-encoding', { database, encoding })
  if (found === null && taken) throw new Failure('server-foreign-schema', { database })
  const version = found === null ? 0 : await versionOf(rows, database)
  if (version > STEPS.length) throw new Failure('server-newer-schema', { version })
  // Several statements in one question are one transaction.
  if (version < STEPS.length) await rows(statementsFrom(version))
}

/** A load that was killed may hold the lock until the server has noticed. */
async function lock(rows: Session['rows']): Promise<void> {
  await rows("SET lock_timeout = '3s'")
  await rows('SELECT pg_advisory_lock($1)', [LOCK])
  await rows('RESET lock_timeout')
}

async function versionOf(rows: Session['rows'], database: string): Promise<number> {
  const [newest] = await rows<{ version: number | null }>(
    'SELECT max(version) AS version FROM nianbao.schema_version',
  )
  if (typeof newest?.version !== 'number') throw new Failure('server-foreign-schema', { database })
  return newest.version
}

/** A schema of this name that is there and empty was made for us, by who has the right to. */
const OWN_SCHEMA = `DO $$ BEGIN
  IF to_regnamespace('nianbao') IS NULL THEN CREATE SCHEMA nianbao; END IF;
END $$;`

function statementsFrom(version: number): string {
  const steps = STEPS.slice(version).map((step, i) => {
    return `${step()}\nINSERT INTO nianbao.schema_version (version) VALUES (${version + i + 1});`
  })
  return [OWN_SCHEMA, ...steps].join('\n')
}
