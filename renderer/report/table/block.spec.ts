import { describe, expect, it } from 'vitest'
import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { CellAddress } from '../../../core/form/form.ts'
import {
  asHtml,
  asLines,
  type Block,
  cellsIn,
  type Direction,
  extended,
  textsIn,
  wholeTable,
} from './block.ts'
import { gridOf } from './grid.ts'

const requests = gridOf(edition2021.tables.requests)
const disclosure = gridOf(edition2021.tables.disclosure)
const addresses = (block: Block, grid = requests) => cellsIn(grid, block).map(({ address }) => address)

describe('a block of cells', () => {
  it('is the rectangle between its ends, wherever it was begun', () => {
    const block = { anchor: 'carriedIn/enterprise', head: 'received/natural' } as const
    const turned = { anchor: block.head, head: block.anchor }
    expect(addresses(block)).toEqual([
      'received/natural',
      'received/enterprise',
      'carriedIn/natural',
      'carriedIn/enterprise',
    ])
    expect(addresses(turned)).toEqual(addresses(block))
  })

  it('grows and shrinks by a cell, over totals and to the edges', () => {
    let block: Block = { anchor: 'received/legalService', head: 'received/legalService' }
    const heads = ['right', 'right', 'right', 'up', 'down', 'left'].map((direction) => {
      block = extended(requests, block, direction as Direction)
      return block.head
    })
    expect(heads).toEqual([
      'received/otherOrganisation',
      'received/total',
      'received/total',
      'received/total',
      'carriedIn/total',
      'carriedIn/otherOrganisation',
    ])
    expect(cellsIn(requests, block)).toHaveLength(4)
  })

  it('may be the whole table', () => {
    const block = wholeTable(requests)
    expect(block && cellsIn(requests, block)).toEqual(requests)
  })

  it('is laid out by its columns, where rows differ too', () => {
    const block = wholeTable(disclosure)
    const texts = block ? textsIn(cellsIn(disclosure, block), (address: CellAddress) => address.length) : []
    const widths = new Set(texts.map((row) => row.length))
    expect(widths.size).toBe(1)
    expect(texts.flat().filter((text) => text !== '')).toHaveLength(disclosure.length)
  })

  it('goes on the clipboard as lines and as a table', () => {
    expect(
      asLines([
        ['1', ''],
        ['2', '3'],
      ]),
    ).toBe('1\t\r\n2\t3\r\n')
    expect(asHtml([['1', '']])).toContain('<tr><td align="right">1</td><td align="right"></td></tr>')
  })
})
