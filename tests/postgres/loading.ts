import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../core/report/report.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { checkLoaded, type CheckedLoad } from '../../services/postgres/check-loaded.ts'
import { checkReports } from '../../services/postgres/check-reports.ts'
import { connect } from '../../services/postgres/connection.ts'
import { type Loaded, loadPackages } from '../../services/postgres/load-packages.ts'
import { digestFiles, readPackages } from '../../services/postgres/read-packages.ts'
import { ensureSchema } from '../../services/postgres/schema.ts'
import { type Session, sessionOn } from '../../services/postgres/session.ts'
import type { Workers } from '../../services/postgres/workers.ts'
import { packageOf } from '../../services/writers/package.ts'

/** Everything that a load leaves, but for numbers and times: what two loads of the same packages must agree in. */
export const CONTENTS = `
SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
  SELECT r.digest || ' ' || r.is_current || ' ' || u.name AS line FROM nianbao.reports r JOIN nianbao.units u USING (unit)
  UNION ALL SELECT r.digest || ' ' || c.figure || ' ' || c.value FROM nianbao.cells c LEFT JOIN nianbao.reports r USING (report)
  UNION ALL SELECT r.digest || ' ' || t.field || ' ' || t.text FROM nianbao.texts t LEFT JOIN nianbao.reports r USING (report)
  UNION ALL SELECT r.digest || ' ' || f.number || ' ' || f.message FROM nianbao.findings f LEFT JOIN nianbao.reports r USING (report)
  UNION ALL SELECT p.digest || ' ' || r.digest FROM nianbao.packages p LEFT JOIN nianbao.reports r USING (report)
) lines`

/** What threads do, done in this one. */
const inThisThread: Workers = { threads: 1, digestFiles, readPackages, checkReports }

/** Loads files into a database as the command does, but for its threads. */
export async function loadInto(address: string, paths: readonly string[]): Promise<Loaded> {
  return inSession(address, (session) => {
    const files = paths.map((path) => ({ path, name: path }))
    return loadPackages(session, files, inThisThread, () => undefined)
  })
}

/** Checks what stands in a database as the command does after loading. */
export async function checkIn(address: string): Promise<CheckedLoad> {
  return inSession(address, (session) => checkLoaded(session, inThisThread, () => undefined))
}

async function inSession<T>(address: string, work: (session: Session) => Promise<T>): Promise<T> {
  const connection = await connect(address)
  try {
    const session = sessionOn(connection)
    await ensureSchema(session)
    return await work(session)
  } finally {
    await connection.close()
  }
}

/** Writes a package of a report; signed as this version where one is given. */
export async function writePackage(
  folder: string,
  name: string,
  report: Report,
  version?: number,
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const signed = version === undefined ? undefined : { version, digest: exchangeDigest(report) }
  const program = { name: '年报编制助手', version: '0.0.0-test' }
  const path = join(folder, name)
  writeFileSync(path, await packageOf({ report, documents: [], program, signed }))
  return path
}
