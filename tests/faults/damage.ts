import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from './judge.ts'
import { LIFE } from './life.ts'
import type { Part } from './part.ts'
import { renew } from './renew.ts'
import type { Seeded } from './seeded.ts'
import { tally } from './tally.ts'

const TIMES = 10

type Damage = (
  files: { readonly database: string; readonly log: string; readonly earlier: string },
  random: Seeded,
) => void

/** What people, other programs and old disks do to the files while the program is closed. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  'the database shortened': ({ database }, random) =>
    truncateSync(database, random.below(readFileSync(database).length)),
  'the database emptied': ({ database }) => truncateSync(database, 0),
  'the database removed': ({ database }) => rmSync(database),
  'the database removed, its log left': ({ database }) => rmSync(database),
  'the database overwritten with another file': ({ database }, random) =>
    writeFileSync(database, Buffer.alloc(1 + random.below(100_000), '另一个文件')),
  'a block of the database zeroed': ({ database }, random) => {
    const bytes = readFileSync(database)
    const at = random.below(Math.max(1, bytes.length - 512))
    writeFileSync(database, bytes.fill(0, at, at + 512))
  },
  'the database replaced by an earlier copy': ({ database, earlier }) =>
    writeFileSync(database, readFileSync(join(earlier, 'data', 'nianbao.sqlite'))),
  'the write-ahead log removed': ({ log }) => rmSync(log),
  'the write-ahead log shortened': ({ log }, random) =>
    truncateSync(log, random.below(readFileSync(log).length)),
  'the write-ahead log of another moment': ({ log, earlier }) =>
    writeFileSync(log, readFileSync(join(earlier, 'data', 'nianbao.sqlite-wal'))),
}

const WITH_LOG = ['log']

export const damage: Part = async ({ place, life, random, few, tell }) => {
  const rows = []
  for (const [words, harm] of Object.entries(DAMAGES)) {
    const row = tally(words)
    const withLog = WITH_LOG.some((word) => words.includes(word))
    for (let i = 0; i < (few === undefined ? TIMES : 1); i++) {
      const copyOf = withLog ? life.running : life.after
      renew(place, copyOf(LIFE.length))
      const database = join(place.data, 'nianbao.sqlite')
      const earlier = copyOf(1 + random.below(LIFE.length - 3))
      harm({ database, log: `${database}-wal`, earlier }, random)
      tell(`${words} ${i}`)
      const found = await judge(place, life.states.slice(LIFE.length), life.states)
      row.add(found.outcome, `${words}, ${earlier.slice(-10)}: ${found.words}`)
    }
    rows.push(row.row())
  }
  return rows
}
