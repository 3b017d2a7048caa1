import { TOTAL_FIRST } from '../grids/requests.ts'
import type { Layout, RequestsLayout } from '../grids/layout.ts'
import { changeGrids, isFigure } from '../page/change.ts'
import type { Grid, Merging, Page } from '../page/page.ts'
import { type Aspect, type Format, type Mutation, WITH_TABLES } from './mutation.ts'

/** How the three tables are divided, headed and merged. */
export const tables: readonly Mutation[] = [
  { name: 'three tables', decides: ['disclosure'] },
  {
    name: 'six tables',
    decides: ['disclosure'],
    layout: (layout) => ({ ...layout, disclosure: 'four tables' }),
  },
  {
    name: 'the form of 2019',
    decides: ['disclosure', 'other rows', 'fees'],
    layout: (layout) => ({ ...layout, edition: '2019' }),
  },
  merged('labels repeated instead of merged', 'repeated'),
  merged('cells left empty instead of merged', 'empty'),
  requests('requests headed in two rows', ['requests head'], { headRows: 2 }),
  requests('requests headed in one row', ['requests head'], { headRows: 1 }),
  requests('groups in rows of their own', ['groups'], { groups: 'bands' }),
  requests('groups before blank cells', ['groups', 'row length'], { groups: 'blank rows' }),
  requests('groups left out', ['groups'], { groups: 'none' }),
  requests('serial numbers', ['row length'], { serial: true }),
  requests('totals first', ['requests head', 'row length'], { columns: TOTAL_FIRST }, WITH_TABLES),
  requests('one row for 其他处理', ['other rows'], { otherRows: 1 }),
  disputes('disputes on their side', 'outcomes as rows', ['disputes', 'row length']),
  disputes('disputes in three tables', 'three tables', ['disputes']),
  without('no row for 规章', (grid) =>
    grid.rows.filter((row) => !row.some(({ cell }) => cell?.includes(':regulations/'))),
  ),
  without('no line for 第二十条第（一）项', (grid) =>
    grid.rows.filter((row) => row[0]?.text !== '第二十条第（一）项'),
  ),
  {
    name: 'one cell missing in a row',
    decides: ['row length', 'values'],
    page(page, random) {
      const target = random.int(2, 22)
      const gone = random.int(0, 6)
      return changeGrids(page, (grid) =>
        grid.table === 'requests'
          ? {
              ...grid,
              rows: grid.rows.map((row, r) => (r === grid.headRows + target ? short(row, gone) : row)),
            }
          : grid,
      )
    },
  },
  cut('requests cut by a page', false),
  cut('requests cut by a page, head repeated', true),
  {
    name: 'a table as a picture',
    formats: WITH_TABLES,
    decides: ['pages'],
    page(page, random) {
      const pictured = random.pick(['disclosure', 'requests', 'disputes'] as const)
      return changeGrids(page, (grid) => (grid.table === pictured ? { kind: 'picture', of: grid } : grid))
    },
  },
]

function merged(name: string, merging: Merging): Mutation {
  return {
    name,
    decides: ['merging', 'text tables'],
    page: (page) => changeGrids(page, (grid) => ({ ...grid, merging })),
  }
}

function requests(
  name: string,
  decides: readonly Aspect[],
  change: Partial<RequestsLayout>,
  formats?: readonly Format[],
): Mutation {
  return {
    name,
    decides,
    ...(formats ? { formats } : {}),
    layout: (layout) => ({ ...layout, requests: { ...layout.requests, ...change } }),
  }
}

function disputes(name: string, shape: Layout['disputes'], decides: readonly Aspect[]): Mutation {
  return { name, decides, layout: (layout) => ({ ...layout, disputes: shape }) }
}

function without(name: string, rows: (grid: Grid) => Grid['rows']): Mutation {
  return {
    name,
    decides: ['disclosure'],
    page: (page) =>
      changeGrids(page, (grid) => (grid.table === 'disclosure' ? { ...grid, rows: rows(grid) } : grid)),
  }
}

/** A row with one of its figures gone, so that nobody knows which of the others stand where. */
function short(row: Grid['rows'][number], gone: number): Grid['rows'][number] {
  let figure = 0
  return row.map((slot) =>
    isFigure(slot) ? { ...slot, undecidable: true, ...(figure++ === gone ? { missing: true } : {}) } : slot,
  )
}

function cut(name: string, headAgain: boolean): Mutation {
  return {
    name,
    decides: ['pages'],
    page: (page, random): Page => {
      const at = random.int(3, 20)
      return changeGrids(page, (grid) => {
        if (grid.table !== 'requests') return grid
        const end = grid.headRows + at
        const head = headAgain ? grid.rows.slice(0, grid.headRows) : []
        return [
          { ...grid, rows: grid.rows.slice(0, end) },
          { ...grid, rows: [...head, ...grid.rows.slice(end)], headRows: head.length },
        ]
      })
    },
  }
}
