import type { TextField } from '../../../core/form/form.ts'
import { changeWords } from '../page/change.ts'
import type { Block, Page, Words } from '../page/page.ts'
import type { Mutation } from './mutation.ts'

const WORDINGS: { readonly [field in TextField]?: readonly string[] } = {
  'overview.proactive': ['主动公开情况', '主动公开工作情况', '主动公开政府信息情况'],
  'overview.onRequest': ['依申请公开情况', '依申请公开办理情况', '依申请公开政府信息情况'],
  'overview.management': ['政府信息管理情况', '信息管理情况', '政府信息资源管理'],
  'overview.platforms': ['平台建设情况', '平台建设', '政府信息公开平台建设情况', '公开平台建设'],
  'overview.oversight': ['监督保障情况', '监督保障工作', '监督保障及教育培训情况'],
  'problems.problems': ['存在问题', '存在的问题', '主要问题', '存在的主要问题'],
  'problems.improvements': ['改进措施', '下一步打算', '下一步工作打算', '改进措施及下一步工作', '整改情况'],
}

/** Where its two texts divide is hard to see without marks. */
const PART_FIVE: readonly TextField[] = ['problems.problems', 'problems.improvements']

export const sections: readonly Mutation[] = [
  runIn('run-in sections with a stop', '。'),
  runIn('run-in sections with a colon', '：'),
  runIn('run-in sections with a space', '　'),
  {
    name: 'run-in sections with no mark',
    decides: ['sections', 'part five'],
    page: (page) => ({ ...joined(page, '', isSection), vague: PART_FIVE }),
  },
  {
    name: 'bold run-in sections',
    decides: ['sections'],
    formats: ['docx', 'html', 'mht'],
    page: (page) => joined({ ...page, manner: { ...page.manner, boldLeads: true } }, '。', isSection),
  },
  {
    name: 'a colon after section headings',
    decides: ['sections'],
    page: (page) =>
      changeWords(page, (words) => (isSection(words) ? { ...words, text: `${words.text}：` } : words)),
  },
  {
    name: 'other wordings of sections',
    decides: [],
    page: (page, random) =>
      changeWords(page, (words) => {
        const wordings = words.role === 'section' && words.field ? WORDINGS[words.field] : undefined
        return wordings ? { ...words, text: random.pick(wordings) } : words
      }),
  },
  {
    name: 'a section left out',
    decides: [],
    page(page, random) {
      const gone = random.pick(['overview.onRequest', 'overview.management', 'overview.platforms'] as const)
      return changeWords(page, (words) => (words.field === gone ? [] : words))
    },
  },
  {
    name: 'part five run in without numbers',
    decides: ['part five', 'sections'],
    page(page) {
      const bare = changeWords(page, (words) => (isPartFive(words) ? { ...words, number: '' } : words))
      return joined(bare, '：', isPartFive)
    },
  },
  {
    name: 'part five in one piece',
    decides: ['part five'],
    page: (page) => ({
      ...changeWords(page, (words) => (isPartFive(words) ? [] : words)),
      vague: PART_FIVE,
    }),
  },
]

function runIn(name: string, mark: string): Mutation {
  return { name, decides: ['sections'], page: (page) => joined(page, mark, isSection) }
}

function isSection(words: Words): boolean {
  return words.role === 'section'
}

function isPartFive(words: Words): boolean {
  return words.role === 'section' && (words.field?.startsWith('problems.') ?? false)
}

/** The page with section headings run into the first paragraph after them. */
function joined(page: Page, mark: string, wanted: (words: Words) => boolean): Page {
  let lead = ''
  const blocks = page.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'words') return [block]
    if (wanted(block)) {
      lead = `${block.number ?? ''}${block.text}${mark}`
      return []
    }
    const start = lead
    lead = ''
    return [start === '' ? block : { ...block, lead: start }]
  })
  return { ...page, blocks }
}
