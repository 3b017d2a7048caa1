import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { readReport as ofOthers } from '../../core/report/schema.ts'
import { readText } from './read-text.ts'
import { Refusal, type Terminal } from './terminal.ts'

/**
 * Reads a report in the exchange form.
 * @throws Refusal naming the file and the place in it
 */
export async function readReport(name: string, terminal: Terminal): Promise<Report> {
  const text = await readText(name, terminal)
  try {
    return ofOthers(text)
  } catch (error) {
    if (error instanceof Failure) throw new Refusal(`${name}：${error.message}`)
    throw error
  }
}
