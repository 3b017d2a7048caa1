import { matchesOf } from '../../matches.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf, type Span } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

/** What a template left in: to be filled in, or for the writer only. */
export function checkTemplates(text: FieldText): Finding[] {
  const leftOvers = OPENING.test(text.text) ? LEFT_OVERS : WITHOUT_BRACKETS
  const found = leftOvers.flatMap(([pattern, severity]) =>
    matchesOf(text.text, pattern).map(({ 0: words, index }) => {
      const start = index + words.length - words.trimStart().length
      return findingOf(text, {
        rule: 'proof.term',
        severity,
        start,
        end: index + words.length,
        message: `${quoted(words.trim())}像是模板里留下的提示，请换成实际内容或删去。`,
      })
    }),
  )
  const held = heldByOthers(found.flatMap(({ quote }) => quote ?? []))
  return found.filter(({ quote }) => !quote || !held.has(quote))
}

/** The stretches that are part of a longer one, or of one that was found before. */
function heldByOthers<S extends Span>(stretches: readonly S[]): ReadonlySet<S> {
  const held = new Set<S>()
  let furthest: Span = { start: -1, end: -1 }
  for (const each of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.end > furthest.end) furthest = each
    else held.add(each)
  }
  return held
}

const STAND_IN = '(?:[XxＸｘ×✕╳]{2,4}|[*＊]{2,4}|[○〇]{2,4}|(?<!_)_{2,}|(?<!＿)＿{2,})'

const LEFT_OVERS: readonly (readonly [RegExp, Severity])[] = [
  // （此处填写…）【请注明…】, not what a sender is asked to write on a letter: （请注明云杉县档案局收）
  [
    /[（(【[](?!请[^（）()\n。]{0,12}[注标写]明[^（）()\n。]{1,30}(?:收|字样)[）)])(?:此处|此项|这里|在此|请)[^（）()【】[\]\n。]{0,12}(?:填写|填报|写明|注明|填入|插入|补充|替换|修改|删除|简述|概述|说明|介绍|描述|列出|总结|写(?=[\d一二两三四五]))[^（）()【】[\]\n]{0,40}[）)】\]]/gu,
    'error',
  ],
  // （填写本单位情况）（可从以下几方面写）
  [
    /[（(【[](?:填写|填报|写明|列明|列举|概述|简述|简要(?:介绍|说明|写)|主要(?:写|填写)|可(?:从|参照|参考|结合|根据|写))[^（）()【】[\]\n。]{0,10}(?:本单位|本部门|本地区|本机关|实际|具体|以下|上级|模板|数据|数字|情况)[^（）()【】[\]\n]{0,12}[）)】\]]/gu,
    'warning',
  ],
  // （结合本单位实际填写）
  [
    /[（(【[](?:结合|根据|按照?|参照|参考)[^（）()【】[\]\n。]{0,16}(?:填写|填报|撰写|编写|书写|补充|说明|介绍|修改|删减|展开)[）)】\]]/gu,
    'warning',
  ],
  [
    /[（(【[](?:如有|若有|选填|必填|可选|可不填|可不写|可删除?|没有可不写|无则不写|无则写无|没有则写无)[）)】\]]/gu,
    'warning',
  ],
  [
    /(?:本部分|此部分|该部分|这部分|本项|此处|本段)(?:主要|应当?|需要?|请|可以?|须)+(?:填写|写明|写|反映|说明|介绍|概述|列明|包括|描述)/gu,
    'warning',
  ],
  [/(?:以上|以下|上述)(?:内容|文字|数据)?仅供参考|(?:此处|这里)插入(?:图|表|数据|照片)/gu, 'warning'],
  // 【张科：数字请再核】
  [
    /[（(【[][^（）()【】[\]\n。]{0,14}(?:请|需|待|要|麻烦)(?:再|各[科股室]|你们?|补|尽快)[^（）()【】[\]\n。]{0,6}(?:核|补充?|确认|修改|提供|填)[^（）()【】[\]\n。]{0,4}[）)】\]]/gu,
    'warning',
  ],
  [/(?:请|单击|点击)(?:在)?(?:此处?|这里|此)(?:输入|键入|录入|粘贴|填写|插入)[^，。；\n]{0,6}/gu, 'warning'],
  // 我局（委、办）依法公开
  [
    /[我本该](?:[局委办镇乡县市区厅院]|街道|单位|机关)[（(](?:[局委办镇乡县市区厅院处]|街道|单位|中心)(?:[、/／](?:[局委办镇乡县市区厅院处]|街道|单位|中心))*[）)]/gu,
    'warning',
  ],
  // （此处与去年重复，建议改写）
  [
    /[（(【[][^（）()【】[\]\n。]{0,20}(?:建议|请|需要?|应)(?:再|重新|进一步)?(?:改写|修改|补充|删除|删减|调整|压缩|合并)(?:一下)?[）)】\]]/gu,
    'warning',
  ],
  // （如无网站，请说明由上级网站发布）（有行政复议的，应写明件数）
  [
    /[（(【[](?:如果?[无有没]|若[无有没]|没有[^（）()【】[\]\n。]{0,12}的|[有无][^（）()【】[\]\n。]{1,12}的)[^（）()【】[\]\n。]{0,16}(?:请|可以?|则|应当?|须|需要?)(?:在此|此处|一并|另行?)?(?:说明|写明|注明|填写?|写(?!信)|删除?|删去|列出|简述)[^（）()【】[\]\n]{0,30}[）)】\]]/gu,
    'warning',
  ],
  // 注：本段不超过200字, 此处填写
  [
    /(?<![备附标])注[:：][^。\n]{0,24}(?:填写|填报|字以内|(?:不超过|不少于)\d{1,4}字|(?:按|根据)实际(?:情况)?(?:填|写|修改|删)|可(?:删除?|不写|不填))[^。\n]{0,12}/gu,
    'warning',
  ],
  [
    /(?:此处|此栏|这里)(?:填写|填入|填上|填报|补充|概述|简述|列出|简要)(?<=(?:^|[。；\n（(【[]).{3,5})(?!的)[^，。；\n]{0,12}/gmu,
    'warning',
  ],
  // ☑有 □无
  // （是/否）
  [/[（(](?:是[/／、]?否|有[/／、]?无|无[/／]有|已[/／]未)[）)]/gu, 'warning'],
  [/[☑☐□■☒◻▢✓√✔]\s?(?:有|无|是|否|已|未)(?=[\s☑☐□■☒◻▢✓√✔，。；]|$)/gmu, 'warning'],
  // 略。, all there is of a text
  [
    /(?=[\s（(此暂略从省同见待])(?<![\s\S])\s*[（(]?(?:此处|暂)?(?:略|从略|省略|同上|同前|见上|待补充?)[）)]?[。.]?\s*(?![\s\S])/gu,
    'error',
  ],
  // （本段待法制科确认后定稿）
  [
    /[（(【[](?:[本此该这][段句项处节]|数[据字])[^（）()【】[\]\n]{0,6}待[^（）()【】[\]\n]{1,16}[）)】\]]|[（(【[][^（）()【】[\]\n。]{0,8}待[^（）()【】[\]\n。]{1,14}(?:后|再)(?:定稿|修改|填写?|补充?|完善|更新)[）)】\]]/gu,
    'warning',
  ],
  // （这里数据要再核实）
  [
    /[（(【[](?:此|这|该|本)?[^（）()【】[\]\n。]{0,12}(?:待|要|需|须|请)(?:再|进一步|与[^（）()]{1,8}|[^（）()，。]{1,8}[科股室处办局])?(?:核实|核对|[再复]?核一[遍下]|确认|商榷|校对|落实数据|更新数据)[^（）()【】[\]\n]{0,6}[）)】\]]/gu,
    'warning',
  ],
  [/[（(【[](?:待补充?|待填写?|待定|待核实?|填写内容|具体内容|具体情况|字数)[）)】\]]/gu, 'error'],
  [
    /[（(【[](?:单位名称|机关名称|单位全称|部门名称|填报单位|公开机构|年份|数字|数量|标题|正文|单位盖章|盖章|公章)[）)】\]]/gu,
    'warning',
  ],
  // 《[具体地名]镇指南》〔单位名称〕公开; 【文件名称】《…》 at the head of a line is a label
  [
    /(?:[[〔［]|(?<=\S)【)(?:具体|所在|填写|填入|输入|插入|某)?的?(?:(?:[省市县区镇乡村]|街道|单位|部门|机关|机构|网站|平台|栏目|文件|会议|活动|公众号)(?:[全简]?称|名称?)|地名|人名|姓名|年份|日期|数字|数量|金额|网址)[】\]〕］](?!\s*[:：《\dA-Za-z])/gu,
    'warning',
  ],
  [
    new RegExp(`${STAND_IN}\\s*(?:[省市县区镇乡局委办厅站院所]|街道|单位|部门|中心|机关|公司)`, 'gu'),
    'error',
  ],
  [/(?:[XxＸ×*]{2,4}|20[XxＸ×*]{2}|20[_＿]{2,4})\s*年/gu, 'error'],
  // 电话：0XXX-XXXXXXX; 138****1234 hides a number on purpose
  [
    /(?:电话|传真|手机|邮编|邮政编码|邮箱)(?:号码)?[:：]?\s*0?[XxＸ×*]{2,12}(?:[-—－][XxＸ×*]{2,12})?(?![\d@])/gu,
    'error',
  ],
  [/某某(?:[省市县区镇乡局委办厅]|街道|单位|部门|机关)/gu, 'warning'],
  [
    /(?:如无|若无|没有的|如没有|若没有)[，,]?(?:则|请|可|就)?(?:此项)?(?:填写?|写)[“"]?(?:0|零|无)[”"]?/gu,
    'warning',
  ],
  [/(?:请勿删除|请如实填写|按实际情况填写|根据实际情况(?:填写|修改|删减|调整填写))/gu, 'warning'],
  [
    /[（(][^（）()\n]{0,20}(?:限|不超过|不少于|控制在|字数)[^（）()\n]{0,8}\d+\s*字[^（）()\n]{0,6}[）)]/gu,
    'warning',
  ],
  [
    /^[^\S\r\n\u2028\u2029]*(?:示例|范例|范文|模板|样例|填写说明|填报说明|编写说明)(?:[:：]|\d|$)/gmu,
    'warning',
  ],
]

/** Most texts open no bracket, and most of what a template leaves in stands in one. */
const OPENING = /[（(【[]/u
const WITHOUT_BRACKETS = LEFT_OVERS.filter(([{ source }]) => !source.startsWith(OPENING.source))
