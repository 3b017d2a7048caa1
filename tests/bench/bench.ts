import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../../core/report/schema.ts'
import type { Report } from '../../core/report/report.ts'
import { type Baseline, openBaseline } from './baseline.ts'
import { benchChecks } from './checks.ts'
import { benchCollect } from './collect.ts'
import { benchCurves } from './curves.ts'
import { benchEverything } from './everything.ts'
import { benchHost } from './host.ts'
import { benchList } from './list.ts'
import { benchLoad } from './load.ts'
import { benchPdf } from './pdf.ts'
import { benchPrinting } from './printing.ts'
import { benchReading } from './reading.ts'
import { benchScale } from './scale.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'
import { benchVolume } from './volume.ts'
import { benchWord } from './word.ts'

type Part = (report: Report, baseline: Baseline | undefined) => Promise<void>

/** What can be measured by itself: `npm run bench -- start word`. Each part gets a full report and the older build. */
const PARTS: Readonly<Record<string, Part>> = {
  start: benchStart,
  scale: benchScale,
  list: benchList,
  checks: benchChecks,
  word: benchWord,
  reading: benchReading,
  pdf: benchPdf,
  everything: benchEverything,
  printing: benchPrinting,
  host: benchHost,
  typing: benchTyping,
  volume: benchVolume,
}

/** What takes minutes, and is done only when asked for. */
const LONG: Readonly<Record<string, Part>> = { collect: benchCollect, curves: benchCurves, load: benchLoad }

const asked = process.argv.slice(2)
const all = { ...PARTS, ...LONG }
const unknown = asked.filter((name) => !Object.hasOwn(all, name))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(all).join(', ')}.`)
  process.exit(2)
}

const sample = join(import.meta.dirname, '../../resources/samples/quxian-2024.json')
const report = parseReport(readFileSync(sample, 'utf8'))
const baseline = openBaseline()
try {
  for (const [name, part] of Object.entries(asked.length === 0 ? PARTS : all)) {
    if (asked.length === 0 || asked.includes(name)) await part(report, baseline)
  }
} finally {
  baseline?.release()
}
