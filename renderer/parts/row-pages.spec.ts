import { expect, it } from 'vitest'
import { Failure } from '../../core/failure.ts'
import { PAGE, rowAt, rowPages } from './row-pages.ts'

const query = { search: '' }

interface Named {
  readonly rows: readonly { readonly agency: string }[]
  readonly total: number
}

/** A host of many reports that answers when it is told to. */
function slowHost(total: number) {
  const asked: { readonly search: string; readonly offset: number; readonly settle: () => void }[] = []
  let failing = false
  const ask = ({ search }: typeof query, offset: number, limit: number) =>
    new Promise<Named>((answer, fail) => {
      const rows = Array.from({ length: Math.min(limit, total - offset) }, (_, row) => ({
        agency: `${search}${offset + row}`,
      }))
      const settle = () => (failing ? fail(new Failure('unreachable', {})) : answer({ rows, total }))
      asked.push({ search, offset, settle })
    })
  const answer = async () => {
    asked.at(-1)?.settle()
    await new Promise((done) => setTimeout(done))
  }
  return { ask, asked, answer, fail: (fails: boolean) => void (failing = fails) }
}

it('A thumb pulled over the list asks for the pages where it rests, one at a time', async () => {
  const host = slowHost(50_000)
  const pages = rowPages(host.ask)
  pages.show(query, 0)
  await host.answer()
  for (let row = 0; row < 40_000; row += 50) pages.need(row, row + 10)
  await host.answer()
  await host.answer()
  expect(host.asked.map(({ offset }) => offset)).toEqual([0, PAGE, 39_900])
  expect(rowAt(pages.state(), 39_950)?.agency).toBe('39950')
})

it('The rows that stand stay until the answer to another question is there, and late answers are dropped', async () => {
  const host = slowHost(500)
  const pages = rowPages(host.ask)
  pages.show(query, 0)
  await host.answer()
  pages.show({ ...query, search: '长' }, 0)
  pages.show({ ...query, search: '长宁' }, 0)
  expect(rowAt(pages.state(), 0)?.agency).toBe('0')
  await host.answer()
  expect(rowAt(pages.state(), 0)?.agency).toBe('0')
  await host.answer()
  expect(rowAt(pages.state(), 0)?.agency).toBe('长宁0')
  expect(host.asked.map(({ search }) => search)).toEqual(['', '长', '长宁'])
})

it('Asked anew, rows in view are fetched first and the others are kept until they are', async () => {
  const host = slowHost(500)
  const pages = rowPages(host.ask)
  pages.show(query, 0)
  await host.answer()
  pages.need(PAGE, PAGE + 9)
  await host.answer()
  pages.refresh()
  await host.answer()
  expect(host.asked.map(({ offset }) => offset)).toEqual([0, PAGE, PAGE])
  expect(rowAt(pages.state(), 0)?.agency).toBe('0')
  pages.need(0, 9)
  await host.answer()
  expect(host.asked.at(-1)?.offset).toBe(0)
})

it('A failure is told, nothing is asked behind it, and asking anew goes on', async () => {
  const host = slowHost(500)
  const pages = rowPages(host.ask)
  pages.show(query, 0)
  host.fail(true)
  await host.answer()
  expect(pages.state().failure?.code).toBe('unreachable')
  pages.need(0, 9)
  expect(host.asked).toHaveLength(1)
  host.fail(false)
  pages.refresh()
  await host.answer()
  expect(pages.state()).toMatchObject({ failure: undefined, total: 500 })
})

it('A question that failed too late does not stand in the way of the next', async () => {
  const host = slowHost(500)
  const pages = rowPages(host.ask)
  pages.show({ ...query, search: '长' }, 0)
  pages.show({ ...query, search: '长宁' }, 0)
  host.fail(true)
  await host.answer()
  host.fail(false)
  await host.answer()
  expect(pages.state()).toMatchObject({ failure: undefined })
  expect(rowAt(pages.state(), 0)?.agency).toBe('长宁0')
})
