import { changeLabels, changeWords } from '../page/change.ts'
import type { Page } from '../page/page.ts'
import type { Aspect, Mutation } from './mutation.ts'

export const labels: readonly Mutation[] = [
  {
    name: 'misread labels',
    decides: ['spelling of labels'],
    page(page, random) {
      const misread = [
        ['本年废止件数', random.pick(['本年度止件数', '本年废纸件数', '本年废止件数'])],
        ['现行有效件数', random.pick(['先行有效件数', '现行有效件数'])],
        ['本年制发件数', random.pick([`本年(${page.year})制发件数`, '本年制发件数'])],
        ['勾稽', '钩稽'],
      ] as const
      const respelled = changeLabels(page, (label) =>
        misread.reduce((text, [right, wrong]) => text.replace(right, wrong), label),
      )
      return changeWords(respelled, (words) =>
        words.role === 'part' ? { ...words, text: words.text.replace('行政复议', '行政法复议') } : words,
      )
    },
  },
  {
    name: 'spaces between the characters of labels',
    decides: ['spelling of labels'],
    page: (page) =>
      changeLabels(page, (label) =>
        /^[一-龥]{2,6}$/.test(label) ? Array.from(label).join(label.length < 4 ? '　' : ' ') : label,
      ),
  },
  spelled('half-width brackets', 'brackets', (text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  spelled('straight quotes', 'quotes', (text) => text.replaceAll(/[“”]/g, '"')),
  spelled('no quotes', 'quotes', (text) => text.replaceAll(/[“”]/g, '')),
  spelled('商业企业 over two lines', 'enterprise', (text) => text.replace('商业企业', '商业\n企业')),
  spelled('商业企业 with a space', 'enterprise', (text) => text.replace('商业企业', '商业 企业')),
  {
    name: 'half-width brackets in headings',
    decides: ['headings'],
    page: (page) =>
      changeWords(page, (words) =>
        words.role === 'section'
          ? { ...words, number: (words.number ?? '').replace('（', '(').replace('）', ')') }
          : words,
      ),
  },
]

function spelled(name: string, aspect: Aspect, respell: (label: string) => string): Mutation {
  return { name, decides: [aspect], page: (page): Page => changeLabels(page, respell) }
}
