import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../../core/report/schema.ts'
import { benchChecks } from './checks.ts'
import { benchEverything } from './everything.ts'
import { benchHost } from './host.ts'
import { benchPdf } from './pdf.ts'
import { benchReading } from './reading.ts'
import { benchWord } from './word.ts'

const sample = join(import.meta.dirname, '../../resources/samples/quxian-2024.json')
const report = parseReport(readFileSync(sample, 'utf8'))

await benchChecks(report)
await benchWord(report)
await benchReading(report)
await benchPdf(report)
await benchEverything(report)
await benchHost()
