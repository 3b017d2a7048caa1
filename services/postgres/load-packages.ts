import { chunksOf, inOrder } from './in-order.ts'
import { keepPackages, type Kept } from './keep-packages.ts'
import type { Outcome, ReadPackage } from './read-packages.ts'
import type { Session } from './session.ts'
import { inHalves, type Workers } from './workers.ts'

/** A file to load: where it is, and what it is called in what is said and kept. */
export interface NamedFile {
  readonly path: string
  readonly name: string
}

export interface Loaded extends Kept {
  /** Packages that were there already, by the digest of their file. */
  readonly known: number
  readonly broken: readonly { readonly name: string; readonly problem: string }[]
}

const CHUNK = 200

/**
 * Loads packages, those of a chunk in one transaction, in the order of the files. What is there already is left as it is, so that the
 * same files can be loaded again and again, and a load that was killed goes on.
 * @param progress told after each chunk: how many files are done
 * @param size files that are read, written and committed together
 */
export async function loadPackages(
  session: Session,
  files: readonly NamedFile[],
  workers: Workers,
  progress: (done: number) => void,
  size = CHUNK,
): Promise<Loaded> {
  const loaded = {
    known: 0,
    added: 0,
    same: 0,
    replaced: 0,
    older: 0,
    broken: [] as { name: string; problem: string }[],
  }
  const [{ any } = { any: true }] = await session.rows<{ any: boolean }>(
    'SELECT EXISTS (SELECT FROM nianbao.packages) AS any',
  )
  const chunks = inOrder(chunksOf(files, size), workers.threads * 2, (chunk) =>
    readChunk(session, chunk, any, workers),
  )
  let done = 0
  for await (const { read, known, size: more } of chunks) {
    const whole = read.flatMap(({ name, outcome }) =>
      'value' in outcome ? [{ name, ...outcome.value }] : [],
    )
    const kept = await keepPackages(session, whole)
    for (const key of ['added', 'same', 'replaced', 'older'] as const) loaded[key] += kept[key]
    loaded.known += known
    for (const { name, outcome } of read)
      if ('problem' in outcome) loaded.broken.push({ name, problem: outcome.problem })
    progress((done += more))
  }
  // The server plans by what it has counted, and would count only after a while.
  if (loaded.added + loaded.replaced > 0)
    await session.rows('ANALYZE nianbao.units, nianbao.reports, nianbao.cells, nianbao.texts')
  return loaded
}

interface ReadChunk {
  readonly size: number
  readonly known: number
  /** What is not there yet. */
  readonly read: readonly { readonly name: string; readonly outcome: Outcome<ReadPackage> }[]
}

async function readChunk(
  session: Session,
  chunk: readonly NamedFile[],
  maybeKnown: boolean,
  workers: Workers,
): Promise<ReadChunk> {
  const paths = chunk.map(({ path }) => path)
  const digests = maybeKnown ? await inHalves(paths, workers.digestFiles) : []
  const asked = digests.flatMap((digest) => ('value' in digest ? [digest.value] : []))
  const [answer] = await session.rows<{ known: string[] | null; last: number }>(
    `SELECT (SELECT array_agg(digest) FROM nianbao.packages WHERE digest = ANY($1)) AS known,
       setval('nianbao.report_numbers', nextval('nianbao.report_numbers') + $2 - 1)::int AS last`,
    [asked, chunk.length],
  )
  const known = new Set(answer?.known)
  const first = (answer?.last ?? 0) - chunk.length + 1
  const fresh = chunk.filter((_, i) => !isKnown(digests[i], known))
  const outcomes = await inHalves(
    fresh.map(({ path }) => path),
    (some, begin) => workers.readPackages(some, first + begin),
  )
  const read = fresh.flatMap(({ name }, i) => {
    const outcome = outcomes[i]
    return outcome ? [{ name, outcome }] : []
  })
  return { size: chunk.length, known: chunk.length - fresh.length, read }
}

function isKnown(digest: Outcome<string> | undefined, known: ReadonlySet<string>): boolean {
  return digest !== undefined && 'value' in digest && known.has(digest.value)
}
