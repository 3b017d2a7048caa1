import { checkReport } from '../../core/checks/check.ts'
import { readArguments } from './arguments.ts'
import { countOf, findingsText } from './findings.ts'
import { readRequirements } from './read-requirements.ts'
import { readReport } from './read-report.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = {
  'last-year': { type: 'string' },
  requirements: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** Prints the findings about a report; 1 where one of them is an error. */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS, 1, USAGE.check)
  const report = await readReport(positionals[0] ?? '', terminal)
  const last = values['last-year']
  const lastYear = last === undefined ? undefined : await readReport(last, terminal)
  const asked = values.requirements
  const requirements = asked === undefined ? undefined : await readRequirements(asked, report, terminal)
  const findings = checkReport(report, { lastYear, requirements })
  terminal.out(
    values.json
      ? JSON.stringify(findings, null, 2)
      : findingsText(findings, report, {
          lastYear: lastYear !== undefined,
          hasRequirements: requirements !== undefined,
        }),
  )
  return countOf(findings, 'error') > 0 ? 1 : 0
}
