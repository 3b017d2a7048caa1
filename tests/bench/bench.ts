import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../../core/report/schema.ts'
import type { Report } from '../../core/report/report.ts'
import { type Baseline, openBaseline } from './baseline.ts'
import { benchChecks } from './checks.ts'
import { benchEverything } from './everything.ts'
import { benchHost } from './host.ts'
import { benchPdf } from './pdf.ts'
import { benchReading } from './reading.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'
import { benchWord } from './word.ts'

type Part = (report: Report, baseline: Baseline | undefined) => Promise<void>

/** What can be measured by itself: `npm run bench -- start word`. Each part gets a full report and the older build. */
const PARTS: Readonly<Record<string, Part>> = {
  start: benchStart,
  checks: benchChecks,
  word: benchWord,
  reading: benchReading,
  pdf: benchPdf,
  everything: benchEverything,
  host: benchHost,
  typing: benchTyping,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

const sample = join(import.meta.dirname, '../../resources/samples/quxian-2024.json')
const report = parseReport(readFileSync(sample, 'utf8'))
const baseline = openBaseline()
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(name)) await part(report, baseline)
  }
} finally {
  baseline?.release()
}
