import { parseArgs } from 'node:util'
import { PART_NAMES } from './part.ts'
import { doParts } from './parts.ts'
import { type Row, table } from './tally.ts'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, few: { type: 'string' }, step: { type: 'string' } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !PART_NAMES.some((known) => known === name))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${PART_NAMES.join(', ')}.`)
  process.exit(2)
}

const rows: Row[] = []
for (const part of PART_NAMES) {
  if (positionals.length > 0 && !positionals.includes(part)) continue
  await doParts({
    parts: [part],
    seed: Number(values.seed),
    few: values.few === undefined ? undefined : Number(values.few),
    step: values.step,
    rows: (more) => more.forEach(print),
  })
}
console.log(`\n${table(rows)}\n`)
if (rows.some(({ bad }) => bad > 0)) process.exitCode = 1

function print(row: Row): void {
  rows.push(row)
  console.log(row.fault, row.skipped ?? JSON.stringify(row.counts))
  for (const example of row.examples) console.log(`  ${example}`)
}
