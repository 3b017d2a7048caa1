import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { parseRequirements } from '../../core/requirements/exchange.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { readText } from './read-text.ts'
import { Refusal, type Terminal } from './terminal.ts'

/**
 * Reads a requirements file for the reports of a year.
 * @throws Refusal naming the file and the place in it, or that it is about another year
 */
export async function readRequirements(
  name: string,
  { year }: Pick<Report, 'year'>,
  terminal: Terminal,
): Promise<Requirements> {
  const text = await readText(name, terminal)
  try {
    const requirements = parseRequirements(text)
    if (requirements.year === year) return requirements
    throw new Refusal(`${name}：是 ${requirements.year}年度的报送要求，报告是 ${year}年度的，请换一份。`)
  } catch (error) {
    if (error instanceof Failure) throw new Refusal(`${name}：${error.message}`)
    throw error
  }
}
