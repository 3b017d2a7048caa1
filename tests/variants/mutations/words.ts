import { changeWords } from '../page/change.ts'
import type { Words } from '../page/page.ts'
import type { Random } from '../facts/random.ts'
import type { Mutation } from './mutation.ts'

export const words: readonly Mutation[] = [
  {
    name: 'sentences over two paragraphs',
    decides: ['words'],
    page: (page, random) =>
      changeWords(page, (body) => (body.role === 'body' && random.oneIn(2) ? broken(body, random) : body)),
  },
  {
    name: 'spaces around years and counts',
    decides: ['words'],
    page: (page) =>
      changeWords(page, (body) =>
        body.role === 'body'
          ? { ...body, text: body.text.replaceAll(/(?<=[一-龥])(\d+)(?=[一-龥])/g, ' $1 ') }
          : body,
      ),
  },
  {
    name: 'bold phrases',
    decides: ['bold'],
    page: (page) =>
      changeWords(page, (body) => {
        const phrase = body.role === 'body' ? /^[^，。；]{4,}/.exec(body.text)?.[0] : undefined
        return phrase === undefined ? body : { ...body, bold: phrase }
      }),
  },
]

/** A paragraph broken where a page or a careless paste broke it: between two characters, not after a sentence. */
function broken(body: Words, random: Random): Words[] {
  const places = [...body.text.matchAll(/(?<=[一-龥]{3})(?=[一-龥]{3})/g)].map(({ index }) => index)
  if (places.length === 0) return [body]
  const at = random.pick(places)
  const { lead: _, ...rest } = body
  return [
    { ...body, text: body.text.slice(0, at) },
    { ...rest, text: body.text.slice(at) },
  ]
}
