import { expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'

it.each([
  ['收到申请20件。自然人提出的12件，予以公开10件；不予公开2件。', 'natural', 'natural'],
  ['收到申请20件。自然人提出的12件中，予以公开10件，企业提出的2件中，不予公开2件。', 'natural', 'enterprise'],
  ['收到申请20件，其中自然人提出的18件，企业提出的2件，予以公开10件，不予公开2件。', undefined, undefined],
])('%s: whose requests ended so', (text, granted, refused) => {
  const columnsOf = (kind: string) =>
    readNarrative(text, 2024)
      .claims.find((each) => each.kind === kind)
      ?.columns?.join()
  expect([columnsOf('granted'), columnsOf('refused')]).toEqual([granted, refused])
})
