import { changeWords } from '../page/change.ts'
import type { Page, Words } from '../page/page.ts'
import type { Mutation } from './mutation.ts'

export const titles: readonly Mutation[] = [
  titled('title over two lines', ({ agency, year }) => [agency, `${year}年政府信息公开工作年度报告`]),
  titled('title over three lines', ({ agency, year }) => [agency, `${year}年政府信息公开`, '工作年度报告']),
  titled('year before the agency', ({ agency, year }) => [`${year}年${agency}政府信息公开工作年度报告`]),
  titled('spaces in the title', ({ agency, year }) => [agency, `${year} 年政府信息公开工作年度报告`]),
  titled('title says 年度', ({ agency, year }) => [`${agency}${year}年度政府信息公开工作年度报告`]),
  {
    name: 'signature and date',
    decides: ['ending'],
    page(page, random) {
      const date = `${page.year + 1}年${random.int(1, 3)}月${random.int(1, 28)}日`
      const lines = [page.agency, date].map((text): Words => ({ kind: 'words', role: 'signature', text }))
      return { ...page, blocks: [...page.blocks, ...lines] }
    },
  },
  {
    name: 'file name says nothing',
    decides: ['file name'],
    page: (page) => ({ ...page, manner: { ...page.manner, fileName: 'other' } }),
  },
]

function titled(name: string, lines: (page: Page) => string[]): Mutation {
  return {
    name,
    decides: ['title'],
    page: (page) =>
      changeWords(page, (words) =>
        words.role === 'title' ? lines(page).map((text) => ({ ...words, text })) : words,
      ),
  }
}
