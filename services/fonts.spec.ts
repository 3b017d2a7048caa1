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
    expect(statuses).toEqual([
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
    expect(statuses[1]).toEqual({ role: '正文', family: '仿宋', installed: false, standIn: '仿宋_GB2312' })
  })
})
