import { describe, expect, it } from 'vitest'
import { type Block, type HeadingBlock, standardLayout } from '../../../core/document/tree.ts'
import { wordPages } from './page-count.ts'

const lines = (count: number): Block => ({ kind: 'paragraph', text: '字'.repeat(28 * count - 2) })
const heading: HeadingBlock = { kind: 'heading', level: 1, text: '一、总体情况' }
const pages = (...blocks: readonly Block[]) => wordPages({ blocks, layout: standardLayout })

describe('the pages of a Word file', () => {
  it('have 22 lines each', () => {
    expect(pages(lines(22))).toBe(1)
    expect(pages(lines(23))).toBe(2)
    expect(pages({ kind: 'title', lines: ['甲', '乙'] }, lines(19))).toBe(1)
    expect(pages({ kind: 'title', lines: ['甲', '乙'] }, lines(20))).toBe(2)
  })

  it('never end with a heading', () => {
    expect(pages(lines(21), heading, lines(21))).toBe(2)
    expect(pages(lines(21), heading, lines(22))).toBe(3)
  })
})
