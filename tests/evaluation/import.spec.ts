import { describe, expect, it } from 'vitest'
import { importFile } from '../../services/readers/import-file.ts'
import { evaluateImport, wrongIn } from './import.ts'

describe('reports in the layouts of other people', () => {
  it('are imported with nothing wrong in silence', async () => {
    const misses: string[] = []
    let wrong = 0
    for await (const result of evaluateImport(importFile, { alone: 1, combined: 20 })) {
      wrong += wrongIn(result)
      misses.push(...result.misses)
    }
    expect(misses.slice(0, 40)).toEqual([])
    expect(wrong).toBe(0)
  })
})
