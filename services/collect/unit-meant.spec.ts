import { expect, it } from 'vitest'
import { createMatcher } from '../../core/unit-names/matcher.ts'
import { unitMeant, unitsOffered } from './unit-meant.ts'

const matcher = createMatcher('渠县人民政府')
const unit = (name: string, ...otherNames: string[]) => ({ id: name, name, otherNames })
for (const one of [
  unit('渠县财政局'),
  unit('渠县教育局', '渠教局'),
  unit('渠县财政局会计核算中心'),
  unit('渠县人民政府', '渠县'),
])
  matcher.add(one)
const meant = (file: string, agency = '渠县财政局') => unitMeant(matcher, { agency, region: '' }, file)?.name

it.each([
  '渠县教育局2025年年报.docx',
  '2025年渠县教育局政府信息公开年报.docx',
  '附件1：渠县教育局2025年年报.docx',
  '01渠县教育局.docx',
  '渠县教育局（盖章）.docx',
  '【渠县教育局】年报.docx',
  '政府信息公开年报-渠县教育局.docx',
  '关于报送渠县教育局2025年年报.docx',
  '教育局2025年年报.docx',
  '渠教局年报.docx',
  '复件 渠县教育局年报 (1).docx',
  '渠县教育局/2025年年报.docx',
  '渠县教育局报送.zip/年报.docx',
  '导出1.eml（关于报送渠县教育局2025年年报的函）/年报.docx',
  '渠县财政局会计核算中心/年报.docx',
])('A report of another unit waits in %s', (file) => {
  expect(meant(file)).toBeUndefined()
  expect(unitsOffered(matcher, '渠县财政局', file, 5).map(({ name }) => name)).toContain('渠县财政局')
})

it.each([
  '年报.docx',
  '渠县财政局年报.docx',
  '渠县教育局转来/2025年渠县财政局年报.docx',
  '导出1.eml（转发：渠县教育局、渠县财政局年报）/年报.docx',
  '导出1.eml（报送年报）/年报.docx',
  '渠县人民政府/2025/年报.docx',
  '邻水县教育局转来/年报.docx',
])('It is taken in %s', (file) => {
  expect(meant(file)).toBe('渠县财政局')
})
