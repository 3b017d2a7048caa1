import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkBreakdowns } from './breakdown.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function wrong(text: string): string[] {
  const report = withFields(whole, [['overview.management', text]])
  return checkBreakdowns(report, readReport(report)).map(({ quote }) => quote?.text ?? '')
}

it.each([
  ['受理来信96件，上半年40件，下半年50件。', '上半年40件，下半年50件'],
  ['收到咨询96件，线上60件、线下30件，均已回复。', '线上60件、线下30件'],
  ['公示36期，由补贴公示20期和项目公示12期组成。', '由补贴公示20期和项目公示12期组成'],
  ['发布信息90条，全部为通知、动态两类，分别是40条、45条。', '全部为通知、动态两类，分别是40条、45条'],
  ['编发简报60份，文字类40份，其余25份配图。', '其余25份'],
  ['推送文章60篇（通知20篇、问答15篇、动态20篇）。', '推送文章60篇'],
  ['短信推送60条，电视播发44条，合计140条。', '合计140条'],
  ['受理申请11件，均按期答复，其中公开5件、撤回4件、转办1件。', '受理申请11件'],
  ['14个镇、5个乡、2个街道共22个乡镇街道建成专栏。', '14个镇、5个乡、2个街道共22个'],
  ['推送文章60条：一至四季度分别为10、15、15、15条。', '推送文章60条'],
])('parts that are all there are: %s', (text, quote) => {
  expect(wrong(text)).toEqual([quote])
})

it.each([
  '受理来信96件，上半年40件，下半年56件。',
  '短信推送60条，电视播发44条，合计104条。',
  '短信推送60条，解读12篇，电视播发44条，合计116条。',
  '转发文件20件、财政公开2件、民生信息38条、工作动态41条，合计101条（件）。',
  '受理来信96件、来电20件，上半年40件，下半年50件。',
  '受理来信96件，其中线上60件、线下30件、转办6件。',
  '公示36期，由补贴公示20期和项目公示16期组成。',
  '14个镇、5个乡、2个街道共21个乡镇街道建成专栏。',
  '3个一级栏目、12个二级栏目共45个信息点已更新。',
  '编发简报60份，文字类40份，其余20份配图。',
  '予以公开26件，部分公开6件，其余13件分别为不予公开4件、无法提供9件。',
  '编发简报60份，其中专报40份，专报中快报10份，其余20份配图。',
  '编发简报5份，印制折页40份，其余24份张贴。',
  '推送文章60篇（含通知20篇、问答15篇）。',
  '推送文章60篇（通知20篇、问答15篇等）。',
  '推送文章60篇（主要是通知20篇、问答15篇）。',
])('nothing where they make it up, or need not: %s', (text) => {
  expect(wrong(text)).toEqual([])
})
