import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { letter, pairedLayouts, reports, sample } from './reports.ts'
import { officeFaults } from './validator.ts'

/** Each report, and each two choices of a layout: a process a file is dear. */
const count = Math.max(reports.length, pairedLayouts.length)
const cases = Array.from({ length: count }, (_, i) => {
  const [name, report] = reports[i % reports.length] ?? ['', sample]
  const layout = pairedLayouts[i % pairedLayouts.length] ?? standardLayout
  return [`${name}, ${Object.values(layout).join(', ')}`, report, layout] as const
})

describe("Microsoft's validator", () => {
  it.each(cases)('finds nothing: %s', async (_, report, layout) => {
    const word = await docxOf(compose(report, { layout, signedOn: '2025-01-09' }))
    expect(await officeFaults(word, { kind: 'docx', office: 'Office2010' })).toEqual([])
  })

  it('finds nothing in a letter', async () => {
    expect(await officeFaults(await docxOf(letter), { kind: 'docx', office: 'Office2010' })).toEqual([])
  })

  it('finds a damaged file', async () => {
    const damaged = (await docxOf(compose(sample))).slice(0, 5000)
    expect(await officeFaults(damaged, { kind: 'docx', office: 'Microsoft365' })).not.toEqual([])
  })
})
