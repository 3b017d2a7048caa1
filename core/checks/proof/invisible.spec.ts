import { describe, expect, it } from 'vitest'
import { blankReport } from '../../report/blank.ts'
import { alike } from '../alike.ts'
import { applyFirst, found, named } from '../found.testing.ts'
import { checkInvisible, checkInvisibleInNames } from './invisible.ts'

describe('characters nobody sees', () => {
  it.each([
    ['全年受理\u200b申请3件。', '全年受理申请3件。'],
    ['\ufeff全年\u202e受理\u2066申请\u00ad3件\u200d。\u0007', '全年受理申请3件。'],
    ['甲\u{e0041}\u{e0100}。', '甲。'],
  ])('%j are taken away in one step', (text, right) => expect(applyFirst(checkInvisible, text)).toBe(right))

  it.each(['全年受理申请3件。\n\t另有2件。', '邉\u{e0101}某、葛\ufe00飾', ''])('%j has none', (text) =>
    expect(named(checkInvisible, text)).toEqual([]),
  )

  it('are no marks of headings of further items', () => {
    const items = (text: string) =>
      checkInvisible({ field: 'overview.more', part: 1, label: '', text, written: text })
    expect(items('\u2060（六）甲\n办结2件。\n\u2060（七）乙')).toEqual([])
    const [finding] = items('\u2060\u200b（六）甲\u2060')
    expect(finding?.suggestion).toMatchObject({ start: 1, to: '（六）甲' })
  })

  it('are quoted with what stands beside them, and counted, each kind by itself', () => {
    const [finding] = found(checkInvisible, '受理\u200b\u200b申请\u202e3件')
    expect(finding).toMatchObject({
      rule: 'proof.invisible',
      severity: 'warning',
      quote: { start: 1, end: 5 },
    })
    expect(finding?.message).toContain('“零宽空格 2 个、文字方向符 1 个”')
  })

  it('stand together on screen, whatever their names', () => {
    const findings = ['甲\u200b', '乙\u202e丙\u202c', '丁\u0007'].flatMap((text) =>
      found(checkInvisible, text),
    )
    expect(alike(findings)).toHaveLength(1)
  })

  it('are not taken away where they may be letters of a name', () => {
    const [finding] = found(checkInvisible, '负责人王\ue863。')
    expect(finding?.message).toContain('1 处自造字')
    expect(finding?.suggestion).toBeUndefined()
  })

  it('are found in the name and the region of the unit', () => {
    const { agency } = blankReport({ name: '某县\u200b信访局', level: 'department' }, 2025)
    const fields = checkInvisibleInNames({ agency: { ...agency, region: '某\ue000省' } }).map(
      ({ field }) => field,
    )
    expect(fields).toEqual(['agency.name', 'agency.region'])
    expect(checkInvisibleInNames({ agency: { ...agency, name: '某县信访局' } })).toEqual([])
  })
})
