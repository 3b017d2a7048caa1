import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { editions } from '../../core/form/editions.ts'
import { figureCells, type Form, type FormTable } from '../../core/form/form.ts'
import { numberedFigures, partsOf } from './figure-numbers.ts'
import { STEPS } from './schema.ts'

/** SHA-256 of each step as it shipped. A line here changes only as long as its step is new; a new edition of the form is a new step. */
const SHIPPED = ['508377295dc8c08697db791c4e04509ba3c6ee20bee812e11d47fed9b285345a']

it('every step is as it shipped', () => {
  const digests = STEPS.map((step) => createHash('sha256').update(step()).digest('hex'))
  expect(digests).toEqual(SHIPPED)
})

it('gives every figure of every form a number of its own', () => {
  const figures = numberedFigures()
  const cells = Object.values(editions).flatMap((form: Form) =>
    Object.values(form.tables).flatMap((table: FormTable) => figureCells(table)),
  )
  expect(new Set(figures.map(({ number }) => number)).size).toBe(cells.length)
  expect(figures.every(({ number }) => number < 32_768)).toBe(true)
  const at = (name: string) =>
    figures.find((each) => each.form.edition === '2021' && each.name === name)?.number
  expect([at('disclosure:regulations/issued'), at('requests:received/natural')]).toEqual([3000, 3010])
})

it('takes each total apart into entered figures, none of them twice', () => {
  const figures = numberedFigures()
  const parts = partsOf(figures)
  expect(new Set(parts.map(({ figure, part }) => `${figure} ${part}`)).size).toBe(parts.length)
  const total = figures.find(
    (each) => each.form.edition === '2021' && each.name === 'requests:resultsTotal/total',
  )
  // Twenty-one results of six kinds of applicants.
  expect(parts.filter(({ figure }) => figure === total?.number)).toHaveLength(21 * 6)
})
