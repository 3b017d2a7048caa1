import { expect, it } from 'vitest'
import { proposedNames } from './proposed-names.ts'

it('proposes who took an action last', () => {
  expect(
    proposedNames([
      { action: 'submit', person: '李四' },
      { action: 'review', person: '王五' },
    ]),
  ).toMatchObject({ submit: '李四', review: '王五' })
})

it('proposes for what was never done yet who did the last of what the same person does', () => {
  const names = proposedNames([
    { action: 'sign', person: '张局长' },
    { action: 'review', person: '王五' },
  ])
  expect(names).toEqual({
    sign: '张局长',
    review: '王五',
    submit: '王五',
    publish: '王五',
    revert: '王五',
    reopen: '王五',
  })
})

it('takes nobody for who signs or sends back', () => {
  expect(proposedNames([{ action: 'review', person: '王五' }])).not.toHaveProperty('sign')
  expect(proposedNames([{ action: 'sign', person: '张局长' }])).toEqual({ sign: '张局长' })
  expect(proposedNames([])).toEqual({})
})
