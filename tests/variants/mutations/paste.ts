import { changeLabels, changeWords } from '../page/change.ts'
import type { Manner } from '../page/page.ts'
import type { Aspect, Mutation } from './mutation.ts'

/** What copying and pasting leaves of tables and bold type. */
export const paste: readonly Mutation[] = [
  set('tables pasted from Word', { tablesInText: 'tabs' }, ['text tables']),
  set('tables pasted from a browser', { tablesInText: 'browser' }, ['text tables']),
  set('Markdown tables', { tablesInText: 'bars' }, ['text tables']),
  set('one cell per line', { tablesInText: 'lines' }, ['text tables', 'row length']),
  set('glued cells', { tablesInText: 'glued' }, ['text tables', 'row length', 'spelling of figures']),
  set('glued figures', { tablesInText: 'glued figures' }, [
    'text tables',
    'row length',
    'spelling of figures',
  ]),
  marked('bold as <b>', 'html'),
  marked('Markdown marks', 'markdown'),
]

function set(name: string, manner: Partial<Manner>, decides: readonly Aspect[]): Mutation {
  return {
    name,
    formats: ['txt'],
    decides,
    page: (page) => ({ ...page, manner: { ...page.manner, ...manner } }),
  }
}

function marked(name: string, marks: 'html' | 'markdown'): Mutation {
  const [open, close] = marks === 'html' ? ['<b>', '</b>'] : ['**', '**']
  return {
    name,
    formats: ['txt'],
    decides: ['marks', 'bold'],
    page(page) {
      const bold = changeWords(page, (words) => {
        const phrase = words.role === 'body' ? /^[^，。；]{4,}/.exec(words.text)?.[0] : undefined
        return phrase === undefined ? words : { ...words, bold: phrase }
      })
      const labelled = changeLabels(bold, (label) =>
        label.startsWith('第二十条') ? `${open}${label}${close}` : label,
      )
      return { ...labelled, manner: { ...labelled.manner, marks } }
    },
  }
}
