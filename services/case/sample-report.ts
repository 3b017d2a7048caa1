import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenReport } from '../../core/contract.ts'
import { deadlineOf } from '../../core/report/deadline.ts'
import type { Report } from '../../core/report/report.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { parseReport } from '../../core/report/schema.ts'
import type { Settings } from '../../core/settings.ts'

/** The sample report of the program, out of its file. */
export function readSample(resourcesFolder: string): Report {
  return parseReport(readFileSync(join(resourcesFolder, 'samples', 'quxian-2024.json'), 'utf8'))
}

/** The sample as a report that nobody has written here; it can be looked at, and nothing more. */
export function openSample(report: Report, at: string, { deadlines }: Settings): OpenReport {
  return {
    id: SAMPLE_ID,
    report,
    revisions: {},
    proposed: [],
    state: 'draft',
    version: 1,
    editedAt: at,
    deadline: deadlineOf({ year: report.year, level: report.agency.level }, deadlines),
    deadlineIsOwn: false,
    signedOn: null,
    setAside: [],
    exports: [],
    lastYear: null,
    requirements: null,
  }
}
