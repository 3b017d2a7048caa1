import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blankRequirements } from '../../core/requirements/requirements.ts'
import { nianbao, SAMPLE } from './command-line.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-asked-'))
  const asked = {
    ...blankRequirements(2024, '2024-12-05T08:00:00.000Z'),
    notice: { office: '示范县政府办公室' },
    lengths: [{ place: 'overview.proactive', most: 10, grade: 'warning' }],
  }
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), `\ufeff${JSON.stringify(value)}`)
  write('asked.json', asked)
  write('year.json', { ...asked, year: 2025 })
  write('key.json', { ...asked, more: 1 })
  write('newer.json', { schema: 'nianbao/requirements@2' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('nianbao check --requirements', () => {
  it('adds what the notice of the level above asks for, which is no error', async () => {
    const { code, out } = await nianbao(['check', SAMPLE, '--requirements', 'asked.json'], folder)
    expect(code).toBe(0)
    expect(out).toMatch(/^提醒　.+示范县政府办公室的通知要求不超过 10 字.+（requirement\.length）$/mu)
  })

  it.each([
    ['of another year', 'year.json', /year\.json.*2025.*2024/u],
    ['with another key', 'key.json', /key\.json.*more/u],
    ['of a newer edition', 'newer.json', /requirements@2/u],
    ['that are a report', SAMPLE, /report@1/u],
    ['that are missing', 'none.json', /none\.json.*找不到/u],
  ])('refuses requirements %s in one line', async (_, name, line) => {
    const { code, out, error } = await nianbao(['check', SAMPLE, '--requirements', name], folder)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(line)
    expect(error.trim().split('\n')).toHaveLength(1)
  })
})
