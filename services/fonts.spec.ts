import { describe, expect, it } from 'vitest'
import { standardLayout } from '../core/document/tree.ts'
import { fontStatuses } from './fonts.ts'

const machine =
  (...fonts: string[]) =>
  (asked: readonly string[]) =>
    Promise.resolve(asked.filter((font) => fonts.includes(font)))

describe('The fonts of the page', () => {
  it('are reported for every role, with what stands in', async () => {
    const statuses = await fontStatuses(standardLayout, machine('黑体', 'AR PL UKai CN', 'Noto Serif CJK SC'))
    expect(
      statuses.map(({ role, family, installed, standIn }) => ({ role, family, installed, standIn })),
    ).toEqual([
      { role: '标题', family: '方正小标宋简体', installed: false, standIn: 'Noto Serif CJK SC' },
      { role: '正文', family: '仿宋_GB2312', installed: false, standIn: 'Noto Serif CJK SC' },
      { role: '一级标题', family: '黑体', installed: true, standIn: null },
      { role: '二级标题', family: '楷体_GB2312', installed: false, standIn: 'AR PL UKai CN' },
      { role: '页码、表格', family: '宋体', installed: false, standIn: 'Noto Serif CJK SC' },
    ])
  })

  it('are known by their English names too', async () => {
    const statuses = await fontStatuses(standardLayout, machine('SimHei', 'FangSong', 'STKaiti'))
    expect(statuses.map(({ standIn, installed }) => [installed, standIn])).toEqual([
      [false, null],
      [false, '仿宋'],
      [true, null],
      [false, '华文楷体'],
      [false, null],
    ])
  })

  it('follow the office’s choice of Fangsong', async () => {
    const layout = { ...standardLayout, bodyFont: '仿宋' } as const
    const statuses = await fontStatuses(layout, machine('仿宋_GB2312'))
    expect(statuses[1]).toMatchObject({
      role: '正文',
      family: '仿宋',
      names: ['FangSong'],
      installed: false,
      standIn: '仿宋_GB2312',
    })
  })

  it('come with the kind of type the standard asks for, all their names, and where they come from', async () => {
    const [title, body, , , song] = await fontStatuses(standardLayout, machine())
    expect(title).toMatchObject({ kind: '国家标准：2号小标宋体', names: ['FZXiaoBiaoSong-B05S'] })
    expect(body).toMatchObject({ kind: '国家标准：3号仿宋体', names: ['FangSong_GB2312'] })
    expect(song?.source).toContain('simsun.ttc')
    for (const { source } of [title, body].flatMap((font) => font ?? [])) {
      expect(source).toContain('授权')
      expect(source).not.toMatch(/https?:|www\./)
    }
  })
})
