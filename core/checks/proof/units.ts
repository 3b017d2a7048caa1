import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

const UNIT = '[条件篇次份期场项起宗个]'
/** A number with words before it and a mark behind it. */
const BARE = /(?=\d)(?<=[\u4e00-\u9fff”])\d{1,7}(?=[、，。；）]|$)/gmu
/** Behind a comma only what is sure to be counted as the one before it. */
const COUNTED =
  '(?:类|信息|公开|提供|处理|维持|纠正|结转|办结|申请|复议|诉讼|提案|建议|微信|微博|网站|公众号|推送|发布|抖音|客户端)'
const BEHIND = new RegExp(
  `[\\u4e00-\\u9fff]\\d{1,7}(?<unit>${UNIT})(?:[、；](?<words>[\\u4e00-\\u9fff“”]{2,14})|，(?<words>[\\u4e00-\\u9fff“”]{0,10}${COUNTED}”?))$`,
  'u',
)
/** The first of a list: 公告45、动态120条. */
const BEFORE = new RegExp(`^、[\\u4e00-\\u9fff“”]{2,14}\\d{1,7}(?<unit>${UNIT})`, 'u')
/** The first of figures told one after the other: 发布信息112，图文86篇. Each may have a unit of its own. */
const FOLLOWED = /^，(?!其中|同比|比|较)[\u4e00-\u9fff“”]{2,14}\d{1,7}(?<unit>[条篇期件份])/u
const TOLD =
  /(?<words>(?:公开|发布|推送|更新|转发|收到|受理|办结|答复|制发|印发)(?:各类|政府|政务|有关|工作)*(?:信息|文件|申请|文章|图文|动态|公告|稿件|微博|视频|建议|提案|简报))$/u
const WORDS = /(?<words>[\u4e00-\u9fff“”]{2,14})$/u
/** What is numbered or measured, and counts nothing. */
const NOT_COUNTED =
  /第|(?<!公众|视频|抖音|头条|账)号|版|率|占|[得评总满均]分|排名|位列|指数|电话|邮编|热线|年|月|日|(?:订阅|关注|浏览|阅读|点击|播放|访问|粉丝)(?:总?量|数)/u
/** So far the words of a neighbour reach. */
const FAR = 28

/** `proof.term`: a figure of a list whose unit is missing: 动态类134条、公告类29. */
export function checkUnits(text: FieldText): Finding[] {
  return matchesOf(text.text, BARE).flatMap(({ 0: figure, index }): Finding[] => {
    const end = index + figure.length
    const [before, after] = [
      text.text.slice(Math.max(0, index - FAR), index),
      text.text.slice(end, end + FAR),
    ]
    const behind = BEHIND.exec(before)
    const like = behind ?? BEFORE.exec(after)
    const told = like ? undefined : TOLD.exec(before)
    const unit = (like ?? (told && FOLLOWED.exec(after)))?.groups?.['unit']
    const words = (behind ?? told ?? WORDS.exec(before))?.groups?.['words'] ?? ''
    if (unit === undefined || words === '' || NOT_COUNTED.test(words)) return []
    const said = words + figure
    const message = `${quoted(said)}的数后面缺量词，相邻的一项用的是${quoted(unit)}，请补上。`
    const start = index - words.length
    const to = like ? `${said}${unit}` : undefined
    return [findingOf(text, { rule: 'proof.term', severity: 'warning', start, end, message, to })]
  })
}
