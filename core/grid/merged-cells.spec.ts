import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, coveredRows, filledGrid, placedCells, type Spans } from './merged-cells.ts'

/** A grid cut into cells at random: where they stand, and the rows as a document would list them. */
const cut = fc
  .record({
    height: fc.integer({ min: 1, max: 7 }),
    width: fc.integer({ min: 1, max: 7 }),
    spans: fc.array(
      fc.record({ colSpan: fc.integer({ min: 1, max: 4 }), rowSpan: fc.integer({ min: 1, max: 4 }) }),
      {
        minLength: 49,
        maxLength: 49,
      },
    ),
  })
  .map(({ height, width, spans }) => {
    const owner = Array.from({ length: height }, () => Array<number>(width).fill(-1))
    const areas: Area[] = []
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        if (owner[row]?.[column] !== -1) continue
        const wanted = spans[areas.length] ?? { colSpan: 1, rowSpan: 1 }
        const rowSpan = Math.min(wanted.rowSpan, height - row)
        let colSpan = 1
        while (colSpan < wanted.colSpan && owner[row]?.[column + colSpan] === -1) colSpan += 1
        for (let r = row; r < row + rowSpan; r += 1) owner[r]?.fill(areas.length, column, column + colSpan)
        areas.push({ row, column, colSpan, rowSpan })
      }
    const rows = owner.map((_, row) =>
      areas.filter((area) => area.row === row).map(({ colSpan, rowSpan }): Spans => ({ colSpan, rowSpan })),
    )
    return { areas, rows, owner, width }
  })

describe('merged cells', () => {
  it('stand where a grid was cut into them', () => {
    fc.assert(
      fc.property(cut, ({ areas, rows, width }) => {
        expect(placedCells(rows).flat()).toEqual(areas)
        expect(filledGrid(rows, width).flat()).toEqual(areas)
      }),
    )
  })

  it('cover every place of it, row by row from left to right', () => {
    fc.assert(
      fc.property(cut, ({ areas, rows, owner }) => {
        const covering = coveredRows(placedCells(rows))
        expect(covering).toEqual(owner.map((line) => [...new Set(line)].map((at) => areas[at])))
      }),
    )
  })

  it('never lie over each other, whatever their spans say', () => {
    const span = fc.integer({ min: 1, max: 40 })
    const rows = fc.array(fc.array(fc.record({ colSpan: span, rowSpan: span }), { maxLength: 8 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 30 }), (cells, widest) => {
        const taken = new Set<string>()
        const clashes: string[] = []
        for (const { row, column, colSpan, rowSpan } of placedCells(cells, widest).flat()) {
          if (column >= widest) expect(colSpan).toBe(1)
          else expect(column + colSpan).toBeLessThanOrEqual(widest)
          for (let r = row; r < row + rowSpan; r += 1)
            for (let c = column; c < column + colSpan && c < widest; c += 1) {
              const place = `${r}/${c}`
              if (taken.has(place)) clashes.push(place)
              taken.add(place)
            }
        }
        expect(clashes).toEqual([])
      }),
    )
  })

  it('are one place each where they say nothing', () => {
    expect(placedCells<Spans>([[{}, { colSpan: 2 }], [{ rowSpan: 2 }]])).toEqual([
      [
        { row: 0, column: 0, colSpan: 1, rowSpan: 1 },
        { row: 0, column: 1, colSpan: 2, rowSpan: 1 },
      ],
      [{ row: 1, column: 0, colSpan: 1, rowSpan: 2 }],
    ])
  })

  it('reach down no further where there are too many of them', () => {
    const tall = { colSpan: 1, rowSpan: 1_000_000 }
    const rows = Array.from({ length: 200 }, () => [tall, tall])
    const grid = placedCells(rows)
    expect(Math.max(...coveredRows(grid, 64).map((row) => row.length))).toBeLessThanOrEqual(66)
  })
})

describe('a grid that has to be filled', () => {
  it('is refused with a cell more or less, or one that is wider or taller', () => {
    const change = fc.constantFrom('lost', 'doubled', 'wider', 'taller')
    fc.assert(
      fc.property(cut, change, fc.nat(), ({ areas, rows, width }, kind, pick) => {
        const at = pick % areas.length
        const changed = rows.map((cells, row) =>
          cells.flatMap((cell, i): Spans[] => {
            const before = areas.findIndex((area) => area.row === row) + i
            if (before !== at) return [cell]
            if (kind === 'lost') return []
            if (kind === 'doubled') return [cell, cell]
            if (kind === 'wider') return [{ ...cell, colSpan: (cell.colSpan ?? 1) + 1 }]
            return [{ ...cell, rowSpan: (cell.rowSpan ?? 1) + 1 }]
          }),
        )
        expect(() => filledGrid(changed, width)).toThrow('does not fit its grid')
      }),
    )
  })
})
