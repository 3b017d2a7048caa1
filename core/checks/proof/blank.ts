import { matchesOf } from '../../matches.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { placesOf, TITLES, withinAny } from '../stretches.ts'
import type { FieldText } from '../texts.ts'
import { BLANK } from '../../report/blanks.ts'
import { quoted } from '../../report/quoted.ts'

/** A blank where a figure or a date should be. Reported under `form.blank`. */
export function checkBlanks(text: FieldText): Finding[] {
  const found: Finding[] = []
  // 《今日检测x批次》 is the name of a series.
  const isInTitle = withinAny(text.text, TITLES)
  const taken = new Set<number>()
  for (const [pattern, severity] of BLANKS) {
    for (const { 0: words, index } of matchesOf(text.text, pattern)) {
      if (isInTitle(index) && !words.includes(BLANK)) continue
      const [start, end] = [index + words.length - words.trimStart().length, index + words.length]
      const places = placesOf({ start, end })
      if (places.some((place) => taken.has(place))) continue
      for (const place of places) taken.add(place)
      const message = `${quoted(words.trim())}里该填的数或字还空着，请填写。`
      found.push(findingOf(text, { rule: 'form.blank', severity, start, end, message }))
    }
  }
  return found
}

const UNIT = '(?:余?[条件次份篇项期场个起名人家部]|人次|余?万?元|万|%|％)'
const LETTERS = '(?<![A-Za-z])[XxＸｘ]{2,4}(?![A-Za-z])'
/** What follows a figure that is not there: the clause ends, or goes on to the parts. */
const END = '(?=\\s*(?:[，。；、,;（(）)]|其中|$))'
/** Words between the verb and the unit: no figure, no mark, no negation. */
const BETWEEN = '[^\\d\\s，。；：、,;:（(未无没不零一二两三四五六七八九十百千万几多数各每逐]'
const DOING =
  '(?:公开|发布|推送|更新|收到|受理|办理|办结|答复|回复|制发|印发|解读|发出|召开|开展|举办|刊发|转发|接听|上报|报送|采用|培训)'

const BLANKS: readonly (readonly [RegExp, Severity])[] = [
  // XX条, ××件, **件, ____件, （  ）件
  [
    new RegExp(
      `(?:${LETTERS}|(?<!\\d)[×✕*＊]{1,4}|(?<!\\w)_{2,}|(?<!＿)＿{2,}|[（(]\\s{0,8}[）)]|[□◻]{1,4})\\s*${UNIT}`,
      'gu',
    ),
    'error',
  ],
  // 分管领导XX同志
  [new RegExp(`${LETTERS}(?=同志|书记|主任|局长|县长|区长|市长|镇长|乡长)`, 'gu'), 'error'],
  // What the program itself puts for a figure or a word to fill in.
  [/_{4,}/gu, 'error'],
  [new RegExp(`(?<![A-Za-z])[XxＸｘ]\\s*${UNIT}`, 'gu'), 'warning'],
  [/(?<!\w)_{2,}(?!\w)|＿{2,}|[（(][^\S\n]+[）)]/gu, 'warning'],
  [/[（(][）)]/gu, 'warning'],
  // 共计条, 总计件
  [new RegExp(`(?<![一公总中])(?:共计?|总计|合计|累计)\\s*[条件次份篇期场起]${END}`, 'gmu'), 'error'],
  // 共主动公开条, 全年累计发布信息条
  [
    new RegExp(
      `(?<![一公中])(?:共计?|总计|合计|累计)${BETWEEN}{0,14}?${DOING}(?:各类|政府|政务|工作|有关)*(?:信息)?[条次篇期场起]${END}`,
      'gmu',
    ),
    'error',
  ],
  [
    new RegExp(
      `(?<![一公中])(?:共计?|总计|合计|累计)${BETWEEN}{0,14}?(?:收到|受理|答复|办结|公开|发布)(?:政府信息公开)?(?:申请)?件${END}`,
      'gmu',
    ),
    'error',
  ],
  // 主动公开政府信息条
  [new RegExp(`(?:公开|发布|推送|更新)(?:各类|政府|政务|工作|有关)*(?:信息)?条${END}`, 'gmu'), 'warning'],
  // 收到政府信息公开申请件, 收到申请件
  [
    new RegExp(`(?<![未无没不]|未有|没有|尚未)(?:收到|新收)(?:政府)?(?:信息)?(?:公开)?申请件${END}`, 'gmu'),
    'warning',
  ],
  // 公开政府信息   条, 收到申请 件
  [
    new RegExp(
      `(?=[^\\S\\n])(?<=[\\u4e00-\\u9fff])[^\\S\\n]{2,}(?:[条件篇次份期场]|人次|万?元)${END}`,
      'gmu',
    ),
    'error',
  ],
  [
    new RegExp(
      `(?:(?:信息|申请|文件|文章|案件)[^\\S\\n]|\u3000(?<=[\\u4e00-\\u9fff]\u3000))(?:[条件篇次份期场]|人次)${END}`,
      'gmu',
    ),
    'error',
  ],
  // 收到申请？件, 受理……件, 办结--件, 发布○○条
  [
    new RegExp(
      `(?:[?？]{1,3}|…{1,2}|\\.{3,6}|[-—－]{1,4}|[○〇]{2,4})(?<=[\\u4e00-\\u9fff：:][^\\u4e00-\\u9fff：:]{1,6})(?<![一二三四五六七八九十][○〇]{1,4})\\s?[条件篇次份期场]${END}`,
      'gmu',
    ),
    'warning',
  ],
  // 推送文章篇, 发放资料份, 召开会议次
  [
    new RegExp(
      `(?:发布|推送|刊发|转发|撰写|制作|编发)(?:各类|政务|工作|宣传|有关)*(?:文章|稿件|图文|视频|简报|作品)[条篇个期]${END}|(?:发放|印发|回收|制发)(?:各类|宣传|有效|行政|规范性|政策)*(?:资料|材料|问卷|手册|文件)[份件]${END}|(?:召开|组织|开展|举办)${BETWEEN}{0,10}?(?:会议|培训|培训班|活动|讲座|座谈会|推进会|专题会)[次场]${END}`,
      'gmu',
    ),
    'warning',
  ],
  [/\d{4}\s*年\s*月\s*(?:日|\d)/gu, 'error'],
  [/(?<=^|[\s　_至])年[\s　_]+月[\s　_]+日/gu, 'error'],
  [/占(?:比|总数的?|申请总量的?|总量的?)?(?:约|为)?\s*[%％]/gu, 'error'],
  [new RegExp(`(?:处理费|金额|费用)(?:共计?|合计|为)?万?元${END}`, 'gmu'), 'error'],
]
