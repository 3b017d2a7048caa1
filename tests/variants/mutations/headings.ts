import { changeWords } from '../page/change.ts'
import type { Manner } from '../page/page.ts'
import type { Format, Mutation } from './mutation.ts'

export const headings: readonly Mutation[] = [
  set('bold headings', 'bold'),
  set('plain headings', 'plain'),
  set('headings numbered by Word', 'numbered', ['docx']),
  {
    name: 'spaces in headings',
    decides: ['headings'],
    page: (page) =>
      changeWords(page, (words) =>
        words.role === 'part' ? { ...words, number: `${words.number ?? ''} ` } : words,
      ),
  },
]

function set(name: string, manner: Manner['headings'], formats?: readonly Format[]): Mutation {
  return {
    name,
    decides: ['headings'],
    ...(formats ? { formats } : {}),
    page: (page) => ({ ...page, manner: { ...page.manner, headings: manner } }),
  }
}
