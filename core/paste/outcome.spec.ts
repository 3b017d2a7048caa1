import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { editions } from '../form/editions.ts'
import type { Cells } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { asksFirst, outcomeOf, sentenceOf } from './outcome.ts'
import type { PasteProposal } from './proposal.ts'
import { strangerWords } from './stranger.ts'

const { requests } = editions['2021'].tables
const proposal = (parts: Partial<PasteProposal>): PasteProposal => ({
  by: 'position',
  isTurned: false,
  values: [],
  stated: [],
  doubts: [],
  left: [],
  ...parts,
})

describe('totals of a block', () => {
  it('that are 0 over blank cells, as a formula says, are not told', () => {
    const { off } = outcomeOf(requests, {}, proposal({ stated: [['received/total', 0]] }))
    expect(off).toEqual([])
  })

  it('that are not the sum are told, of blank cells as well', () => {
    const { off } = outcomeOf(requests, {}, proposal({ stated: [['received/total', 3]] }))
    expect(off).toEqual([expect.stringContaining('块里是 3，按各格相加还是空的。')])
  })
})

it('counts a cell that loses its figure among those that are written', () => {
  const block = proposal({
    values: [
      ['received/natural', 9],
      ['received/enterprise', null],
      ['received/research', null],
    ],
  })
  const outcome = outcomeOf(requests, { 'received/enterprise': 1 }, block)
  expect(sentenceOf(requests, block, outcome)).toBe(
    '将从“一、本年新收政府信息公开申请数量”的“自然人”起写入 2 格，其中 1 格会变成空格。',
  )
})

describe('a block that fits', () => {
  const block = proposal({
    values: [
      ['received/natural', 9],
      ['received/enterprise', 2],
    ],
  })
  const asked = (current: Cells, pasted = block) => asksFirst(pasted, outcomeOf(requests, current, pasted))

  it('goes in as it was pasted, into blank cells and over the same figures', () => {
    expect(asked({})).toBe(false)
    expect(asked({ 'received/natural': 9, 'received/research': 4 })).toBe(false)
  })

  it('asks before another figure is written over or taken away', () => {
    expect(asked({ 'received/natural': 8 })).toBe(true)
    const blank = proposal({ values: [...block.values, ['received/research', null]] })
    expect(asked({ 'received/research': 4 }, blank)).toBe(true)
  })

  it('does not ask for one cell alone', () => {
    expect(asked({ 'received/natural': 8 }, proposal({ values: [['received/natural', 9]] }))).toBe(false)
  })
})

it('says that a file is of another unit or another year', () => {
  const here = checkReportShape(sample)
  const told = (whose: PasteProposal['whose']) =>
    strangerWords({ ...proposal({}), ...(whose && { whose }) }, here)
  expect(told({ unit: '云岭县财政局', year: 2023 })).toEqual([
    expect.stringContaining('“云岭县财政局”'),
    expect.stringContaining('2023年'),
  ])
  expect(told({ unit: here.agency.name, year: here.year })).toEqual([])
  expect(told(undefined)).toEqual([])
})
