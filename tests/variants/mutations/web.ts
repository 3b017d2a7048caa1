import type { Manner, Page, Words } from '../page/page.ts'
import { type Aspect, type Format, type Mutation, WEB, WITH_TABLES } from './mutation.ts'

/** What web sites, web editors and old pages do to a report. */
export const web: readonly Mutation[] = [
  {
    name: 'a site around the report',
    formats: WEB,
    decides: ['title'],
    page: (page, random) => ({
      ...page,
      blocks: [
        ...furniture('首页', '政务公开', '办事服务', '互动交流'),
        ...furniture('您当前的位置：首页 > 政府信息公开 > 政府信息公开年报'),
        ...page.blocks.slice(0, 1),
        ...furniture(metaLine(page, random.int(1, 28)), '浏览次数：128　【打印】【关闭】'),
        ...page.blocks.slice(1),
        ...furniture('上一篇：2020年政府信息公开工作年度报告', '下一篇：没有了'),
        ...furniture('相关链接', '国务院部门网站', '各省区市政府网站'),
        ...furniture(
          `主办：${page.agency}`,
          '蜀ICP备05001234号-1　川公网安备51172502000012号　网站标识码：5117250001',
        ),
      ],
    }),
  },
  set('a layout table around everything', { layoutTable: true }, ['frame'], WITH_TABLES),
  set('one cell per paragraph', { cellPerParagraph: true }, ['row length', 'text tables'], WEB),
  set('spans around letters and digits', { spans: true }, ['bold'], WEB),
  set('gb2312', { charset: 'gb18030' }, ['charset'], ['html', 'mht', 'txt']),
  set('byte order mark', { charset: 'utf-8 with mark' }, ['charset'], ['html', 'txt']),
]

function metaLine({ agency, year }: Page, day: number): string {
  return `发布时间：${year + 1}-01-${`${day}`.padStart(2, '0')}　来源：${agency}　字体大小：【大 中 小】`
}

function furniture(...lines: readonly string[]): Words[] {
  return lines.map((text) => ({ kind: 'words', role: 'furniture', text }))
}

function set(
  name: string,
  manner: Partial<Manner>,
  decides: readonly Aspect[],
  formats: readonly Format[],
): Mutation {
  return { name, formats, decides, page: (page) => ({ ...page, manner: { ...page.manner, ...manner } }) }
}
