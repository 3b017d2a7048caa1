import { listLabels } from './list-labels.ts'

/**
 * Figures that say nothing of a year: numbers of rules and documents, articles, telephone numbers, addresses, labels of lists,
 * names that are written with figures. Whatever is not among them counts as a figure of the year, and is left blank.
 */
const CHINESE = '零〇一二三四五六七八九十百'
const HOTLINE = String.raw`(?:12[1-9]\d\d|9[56]\d{3})`
/** With an area code or not: seven digits at least. */
const TELEPHONE = String.raw`(?:[（(]?\+?\d{2,4}[）)\-—－–]{1,2}\d[\d\-—－–]{4,14}|\d{7,12}|${HOTLINE})`

/** What counts something behind a figure: the figure is no name then. */
const COUNTED = String.raw`\s?[+＋]?\s?[件条次份个篇项期人家户元起宗封分名页字批余多万亿千百%％]|\s?[wWkK+＋]`

const PATTERNS: readonly RegExp[] = [
  // 〔2021〕30号, （2019）60号, 第711号, 30号文
  /[〔［[（(【]\s?(?:19|20)\d\d\s?[〕］\])）】]\s?第?\s?\d{1,5}\s?号/gu,
  /第\s?\d{1,6}\s?号|(?<=[令函发字通办规])\s?\d{1,5}\s?号/gu,
  /\d{1,5}号(?:文|令|公告)/gu,
  // 第49条第一款第(三)项, 第三十六条第（一）（五）项
  new RegExp(`第\\s?(?:\\d{1,4}|[${CHINESE}]{1,5})\\s?(?:条|款|项|章|节|编|届)(?:之[${CHINESE}])?`, 'gu'),
  /(?<=第|条|款)(?:[（(]\d{1,2}[）)][、，至和]?){1,9}/gu,
  /(?:[（(]\d{1,2}[）)][、，至和]?){1,9}(?=[项款目](?![工任目]))/gu,
  // The form's own six parts: 由六个部分组成, 共分6部分
  /[六6]\s?个?(?:大?部分)(?=内容|组成|构成|[，。；：]|$)/gu,
  // What a rule lays down: 20个工作日内
  /(?:7|10|15|20|30|40|45|60)\s?个?(?:工作日|自然日|日|天)(?=[之以]?内|的?(?:法定|答复|办理)(?:期|时)限)/gu,
  /(?:7|5)\s?[×xX*]\s?(?:24|8)\s?(?:小时)?|24\s?小时/gu,
  // 邮编：635200, QQ：1234567
  /(?:邮编|邮政编码)\s?[:：为是]?\s?\d{6}(?!\d)/gu,
  /(?:QQ|微信号)(?:号码?)?\s?[:：]\s?\d{5,12}(?!\d)/gu,
  // 电话：0812-3456789转801, 热线12345; 接听电话：1250 says how many.
  new RegExp(
    `(?:电话|热线|传真|手机|联系方式|号码)(?:号码?)?\\s?[:：为是]?\\s?${TELEPHONE}(?:转\\s?\\d{1,6})?(?:[、/，,；;]\\s?${TELEPHONE}){0,4}(?!\\d|${COUNTED})`,
    'gu',
  ),
  /(?<!\d)[（(]?0\d{2,3}[）)]?\s?[-—－–]?\s?\d{7,8}(?!\d)/gu,
  /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  new RegExp(`(?<![\\d.,，]|[共计量数总达约累]\\s?[:：]?\\s?)${HOTLINE}(?![\\d.,]|${COUNTED})`, 'gu'),
  // 8:30—11:30, 上午9:00
  /(?<!\d)\d{1,2}[:：][0-5]\d\s?[-—－–~～至到]{1,2}\s?(?:[上下]午)?\d{1,2}[:：][0-5]\d(?!\d)/gu,
  /(?<=(?:[上下]午|时间|每[天日]|当[天日])[^，。；\d\n]{0,4})\d{1,2}[:：][0-5]\d(?!\d)/gu,
  // zwgk.qx.gov.cn/2023/01, bgs@qx.gov.cn
  /https?[:：]\/\/[^\s，。；、（）()《》“”\u4e00-\u9fff]{1,300}/giu,
  /[\w.+-]{1,64}@[\w.-]{1,100}/gu,
  /(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}\.(?:cn|com|net|org)(?:\/[^\s，。；、（）()《》“”\u4e00-\u9fff]{0,200})?/giu,
  // 渠江镇和平路12号3楼302室
  /[路街道巷弄里村段区]\s?\d{1,5}(?:[-—－之]\d{1,4})?\s?号/gu,
  /(?<=(?:路|街|大道|号|大厦|大楼|中心|楼|院|幢|栋|单元|座|层)[^，。；：\d\n]{0,8})\d{1,5}\s?(?:号楼|号院|楼|栋|幢|单元|室|层|房间?)(?!个)/gu,
  // H5, A4, PM2.5, 5G, 4K视频; not PV3000, 10w, 12k
  new RegExp(`(?<![A-Za-z])(?:[A-Z]-?\\d{1,2}|PM2\\.5|PM10)(?![\\d.A-Za-z]|${COUNTED})`, 'gu'),
  new RegExp(
    `(?<![\\d.])(?:[2-6]G|[23]D|[248]K(?=超?高清|视频|画质|直播|电视))(?![A-Za-z]|${COUNTED})`,
    'gu',
  ),
  // 1+N, 3+1+N
  /(?<![\d.+＋])(?:\d{1,2}\s?[+＋]\s?){1,4}[NnXx](?:\s?[+＋]\s?\d{1,2}(?!\s?[\d件条次份]))?(?![A-Za-z])/gu,
  // 3·15, 12·4
  /\d{1,2}[·•]\d{1,2}(?!\d)/gu,
  // 1月1日 and 12月31日 bound the year of every report; 1月31日前 and 3月31日前 are what the regulation asks.
  /(?<!\d)(?:1\s?月\s?1\s?日|12\s?月\s?31\s?日)|(?<!\d)[13]\s?月\s?31\s?日(?=[之以]?前)/gu,
]

/** Names in quotes that are written with figures: “双随机、一公开”, “3+2”, “119”宣传日. What counts something is none. */
const QUOTED = /[“"「][^”"」\n]{1,15}[”"」]/gu
const COUNTS = /\d\s?[万余多]{0,2}[件条次份篇项期个人家户元%％]/u
const BARE = /^.第?[\d.,，]{1,12}\s?[万亿wWkK]?[+＋]?[%％]?.$/u
const NAMED = /^(?:[\u4e00-\u9fff]{0,4}(?:宣传|工程|行动|计划|模式|机制|战略|活动|品牌|平台|热线|专线))/u

/** Titles: their figures are part of a name. */
export const TITLED = /[《〈][^》\n]{1,200}[》〉]/gu

/** For each character of a text whether figures there say nothing of a year. */
export function keptPlaces(text: string): Uint8Array {
  const kept = new Uint8Array(text.length)
  const keep = (pattern: RegExp, isKept: (words: string, end: number) => boolean = () => true) => {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.length
      if (isKept(words, end)) kept.fill(1, index, end)
    }
  }
  for (const pattern of PATTERNS) keep(pattern)
  keep(TITLED)
  keep(
    QUOTED,
    (words, end) => !COUNTS.test(words) && (!BARE.test(words) || NAMED.test(text.slice(end, end + 8))),
  )
  for (const { start, end } of listLabels(text)) kept.fill(1, start, end)
  return kept
}
