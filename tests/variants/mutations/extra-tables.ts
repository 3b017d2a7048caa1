import type { PartNumber } from '../../../core/form/form.ts'
import { label, strange } from '../grids/slots.ts'
import type { Block, Grid, Page } from '../page/page.ts'
import type { Random } from '../facts/random.ts'
import type { Mutation } from './mutation.ts'

/** Tables that are none of the form's. Their figures belong in no cell. */
export const extraTables: readonly Mutation[] = [
  {
    name: 'a table of 信息处理费',
    decides: ['extra tables'],
    page: (page, random) =>
      addedTo(page, random.pick([5, 6]), [
        { kind: 'words', role: 'caption', text: '信息处理费收取情况表' },
        table(random, [['发出收费通知数量（件）', '通知收费总金额（元）', '实际收取总金额（元）']], ['']),
      ]),
  },
  {
    name: 'a table about the web site',
    decides: ['extra tables'],
    page: (page, random) =>
      addedTo(page, 1, [
        table(
          random,
          [['指标', '数量', '单位']],
          ['信息发布总数', '概况类信息更新量', '政务动态信息更新量', '收到留言数量', '行政许可事项公开数'],
        ),
      ]),
  },
  {
    name: 'a table of requests by channel',
    decides: ['extra tables'],
    page: (page, random) =>
      addedTo(page, 1, [
        table(random, [['申请渠道', '自然人', '商业企业', '总计']], ['当面申请', '信函申请', '网络申请']),
      ]),
  },
]

function table(random: Random, head: readonly string[][], names: readonly string[]): Grid {
  const rows = names.map((name) => [
    ...(name === '' ? [] : [label(name, `extra ${name}`)]),
    ...(head[0] ?? [])
      .slice(name === '' ? 0 : 1)
      .map((column): ReturnType<typeof label> =>
        column === '单位'
          ? label('条', `unit ${name}`)
          : strange(`extra ${name} ${column}`, random.int(1, 5000)),
      ),
  ])
  const heads = head.map((line) => line.map((name) => label(name, `extra head ${name}`)))
  return { kind: 'grid', rows: [...heads, ...rows], headRows: head.length, merging: 'merged' }
}

/** The page with more at the end of a part. */
function addedTo(page: Page, part: PartNumber, added: readonly Block[]): Page {
  const starts = page.blocks.flatMap((block, i) =>
    block.kind === 'words' && block.role === 'part' ? [i] : [],
  )
  const end = starts[part] ?? page.blocks.length
  return { ...page, blocks: [...page.blocks.slice(0, end), ...added, ...page.blocks.slice(end)] }
}
