import { NEVER, type Row, table } from './tally.ts'
import { doParts } from './parts.ts'
import type { PartName } from './run-parts.ts'

const NAMES: readonly PartName[] = ['calls', 'power', 'kills', 'exports', 'flips', 'damage']

const [asked, others] = [
  process.argv.slice(2).filter((word) => !word.startsWith('--')),
  process.argv.slice(2),
]
const number = (name: string) => {
  const found = others.find((word) => word.startsWith(`--${name}=`))
  return found === undefined ? undefined : Number(found.split('=')[1])
}
const seed = number('seed') ?? 1
const few = number('few')
const parts = NAMES.filter((name) => asked.length === 0 || asked.includes(name))

const rows: Row[] = []
for (const part of parts) {
  await doParts({
    parts: [part],
    seed,
    ...(few === undefined ? {} : { few }),
    rows: (more) => {
      rows.push(...more)
      for (const { fault, counts, examples } of more) {
        console.log(fault, JSON.stringify(counts))
        for (const example of examples) console.log(`  ${example}`)
      }
    },
  })
}
console.log(`\n${table(rows)}\n`)
if (rows.some(({ counts }) => NEVER.some((outcome) => (counts[outcome] ?? 0) > 0))) process.exitCode = 1
