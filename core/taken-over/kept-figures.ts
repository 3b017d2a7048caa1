/**
 * Figures that say nothing of a year: numbers of rules and documents, articles, telephone numbers, addresses, labels of lists,
 * names that are written with figures. Whatever is not among them counts as a figure of the year, and is left blank.
 */
const CHINESE = '零〇一二三四五六七八九十百'

const PATTERNS: readonly RegExp[] = [
  // 〔2021〕30号, （2019）60号, 第711号, 30号文
  /[〔［[（(【]\s?(?:19|20)\d\d\s?[〕］\])）】]\s?第?\s?\d{1,5}\s?号/gu,
  /第\s?\d{1,6}\s?号|(?<=[令函发字通办规])\s?\d{1,5}\s?号/gu,
  /\d{1,5}号(?:文|令|公告)/gu,
  // 第49条第一款第(三)项
  new RegExp(`第\\s?(?:\\d{1,4}|[${CHINESE}]{1,5})\\s?(?:条|款|项|章|节|编|届)(?:之[${CHINESE}])?`, 'gu'),
  new RegExp(
    `[（(](?:\\d{1,2}|[${CHINESE}]{1,3})[）)](?:[、，至和]?[（(](?:\\d{1,2}|[${CHINESE}]{1,3})[）)]){0,9}(?!\\s?[条件份个次篇人起宗])`,
    'gu',
  ),
  // 1.加强… 2、完善…
  /(?<=^|[\n。；;：:])[^\S\n]{0,4}\d{1,2}[.．、)）](?!\d)/gu,
  // What a rule lays down: 20个工作日内
  /(?:7|10|15|20|30|40|45|60)\s?个?(?:工作日|自然日|日|天)(?=[之以]?内|的?(?:法定|答复|办理)(?:期|时)限)/gu,
  /(?:7|5)\s?[×xX*]\s?(?:24|8)\s?(?:小时)?|24\s?小时/gu,
  // 电话：0812-3456789转801, 邮编：635200, 热线12345
  /(?:电话|热线|传真|手机|邮编|邮政编码|QQ|微信号|联系方式|号码)(?:号码?)?\s?[:：]\s?[（(]?\+?\d[\d\-—－–()（）]{2,24}(?:转\s?\d{1,6})?(?:[、/，,；;]\s?[（(]?\d[\d\-—－–()（）]{5,24})*(?!\d|\s?[余多万件条次个份])/gu,
  /(?:电话|传真|手机)(?:号码?)?[为是]?\d[\d\-—－–]{6,16}(?!\d|\s?[余多万件条次个份])/gu,
  /(?<!\d)[（(]?0\d{2,3}[）)]?\s?[-—－–]?\s?\d{7,8}(?!\d)/gu,
  /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  /(?<![\d.,，])(?:12[1-9]\d\d|9[56]\d{3})(?![\d.,]|余|多|\s?[万件条次个份篇项期人家户元起宗])/gu,
  // 8:30—11:30
  /(?<!\d)\d{1,2}[:：]\d\d(?!\d)/gu,
  // zwgk.qx.gov.cn/2023/01, bgs@qx.gov.cn
  /https?[:：]\/\/[^\s，。；、（）()《》“”\u4e00-\u9fff]{1,300}/giu,
  /[\w.+-]{1,64}@[\w.-]{1,100}/gu,
  /(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}\.(?:cn|com|net|org)(?:\/[^\s，。；、（）()《》“”\u4e00-\u9fff]{0,200})?/giu,
  // 渠江镇和平路12号3楼302室
  /[路街道巷弄里村段区]\s?\d{1,5}(?:[-—－之]\d{1,4})?\s?号/gu,
  /(?<=(?:路|街|大道|号|大厦|大楼|中心|楼|院|幢|栋|单元|座|层)[^，。；：\d\n]{0,8})\d{1,5}\s?(?:号楼|号院|楼|栋|幢|单元|室|层|房间?)(?!个)/gu,
  // H5, A4, 5G, 4K, PM2.5; 1+N
  /[A-Za-z][-\s]?\d{1,4}(?:\.\d{1,2})?(?![\d.]|\s?[件条次份篇项期人家元%％])/gu,
  /(?<![\d.])\d{1,3}(?:\.\d)?[A-Za-z](?![A-Za-z])/gu,
  /\d{1,3}\s?[+＋]\s?[NnXx\d](?:\s?[+＋]\s?[NnXx\d])*/gu,
  // 3·15, 12·4
  /\d{1,2}[·•]\d{1,2}(?!\d)/gu,
  // 1月1日 and 12月31日 bound the year of every report; 1月31日前 and 3月31日前 are what the regulation asks.
  /(?<!\d)(?:1\s?月\s?1\s?日|12\s?月\s?31\s?日)|(?<!\d)[13]\s?月\s?31\s?日(?=[之以]?前)/gu,
]

/** Names in quotes that are written with figures: “双随机、一公开”, “3+2”. Words that count something are none. */
const QUOTED = /[“"「][^”"」\n]{1,15}[”"」]/gu
const COUNTS = /\d\s?[万余多]{0,2}[件条次份篇项期个人家户元%％]/u

/** Titles: their figures are part of a name. */
export const TITLED = /[《〈][^》\n]{1,200}[》〉]/gu

/** For each character of a text whether figures there say nothing of a year. */
export function keptPlaces(text: string): Uint8Array {
  const kept = new Uint8Array(text.length)
  const keep = (pattern: RegExp, isKept: (words: string) => boolean = () => true) => {
    for (const { 0: words, index } of text.matchAll(pattern))
      if (isKept(words)) kept.fill(1, index, index + words.length)
  }
  for (const pattern of PATTERNS) keep(pattern)
  keep(TITLED)
  keep(QUOTED, (words) => !COUNTS.test(words))
  return kept
}
