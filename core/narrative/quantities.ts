import { chineseNumeral, NUMERAL } from './numerals.ts'

/** What a number counts or measures. */
export type Sort = 'count' | 'money' | 'percent' | 'date' | 'duration' | 'number'

/** A number in the text with what follows it. */
export interface Quantity {
  readonly start: number
  /** After the unit. */
  readonly end: number
  /** Where the number's own characters end. */
  readonly numberEnd: number
  /** As written, with 万 and 亿 taken in; money in the unit named. */
  readonly value: number
  readonly sort: Sort
  /** 件, 条, 万元, 年 …, or nothing. */
  readonly unit: string
  /** 约, 近, 余, 多, 以上. */
  readonly approximate: boolean
}

const UNITS: readonly (readonly [Sort, readonly string[]])[] = [
  ['percent', ['%', '个百分点', '百分点', '‰']],
  ['money', ['亿元', '万元', '千元', '元']],
  ['date', ['年度', '年', '月份', '月', '日', '季度', '世纪']],
  [
    'duration',
    [
      '个工作日',
      '工作日',
      '个自然日',
      '个月',
      '个小时',
      '小时',
      '分钟',
      '秒',
      '天',
      '周岁',
      '周年',
      '周',
      '岁',
    ],
  ],
  [
    'count',
    (
      '件次 件 条次 条 份 起 宗 例 项 个 篇次 篇 期 场次 场 次 人次 人 名 家 部 批次 批 类 种 封 户 本 册 幅 张 则 块 处 台 套 组 ' +
      '支 位 通 桩 单 款 页 字 辆 亩 公里 平方米 吨 所 座 间 轮 遍 轮次 户次 家次 点 栏 期次 课时 学时'
    ).split(' '),
  ],
]

const SORTS = new Map(UNITS.flatMap(([sort, units]) => units.map((unit) => [unit, sort] as const)))
const UNIT = [...SORTS.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1,234 · 12.5 · 三十二, then 万, then 余, then a unit. */
const NUMBER = new RegExp(
  `(约|大约|近|超|超过|逾|突破)?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|百分之[${NUMERAL}]+|[${NUMERAL}]+)` +
    `([万亿千](?!元)|百(?!分))?(余|多)?([万亿](?!元))?(${UNIT})?(左右|以上)?`,
  'yu',
)
/** What a number can begin with; most characters are none of these, and the pattern is not tried at them. */
const BEGINS = new Set(Array.from(`约大近超逾突0123456789${NUMERAL}`, (each) => each.charCodeAt(0)))

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
/** 数十件, 几百件: no figure. */
const VAGUE_BEFORE = /[几数]$/u
/** What stands before a number that is part of a name: H5, 第3, 1-6, 1.2.3; or of a sum, 12+3. */
const NAME_BEFORE = /(?:^|[^A-Za-z])[A-Za-z]$|[第.～~/#№]$|(?<![事之以此目当年日会])前$|\d[-—–+]$/u
/** What follows a number without a unit; else it is part of a name: 5G, 12345热线, 109号. */
const NUMBER_ENDS = /^(?:$|[,，。;:!?()\n、%·]|和|及|与)/u

/** All quantities of a text, in order. A Chinese numeral is one only with a unit after it, or alone after 为. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  for (let place = 0; place < text.length; place += 1) {
    if (!BEGINS.has(text.charCodeAt(place))) continue
    NUMBER.lastIndex = place
    const match = NUMBER.exec(text)
    if (!match) continue
    place += match[0].length - 1
    const quantity = quantityOf(match, text)
    if (quantity) found.push(quantity)
  }
  return found
}

function quantityOf(match: RegExpExecArray, text: string): Quantity | undefined {
  const [, before = '', number = '', scale, more = '', lateScale, unit = '', after = ''] = match
  const isDigits = /^\d/u.test(number)
  const isPercent = number.startsWith('百分之')
  // A numeral in the midst of words, 统一 and 一是, is the most common of all.
  if (!isDigits && !isPercent && unit === '' && number !== '零') return undefined
  const start = match.index + before.length
  const end = match.index + match[0].length - after.length
  const following = text.slice(end)
  const preceding = text.slice(Math.max(0, start - 2), start)
  const isZero = number === '零' && /[为是]$/u.test(preceding) && NUMBER_ENDS.test(following)
  if (!isDigits && !isPercent && unit === '' && !isZero) return undefined
  if (NAME_BEFORE.test(preceding) || (/^[十百千万亿]/u.test(number) && VAGUE_BEFORE.test(preceding)))
    return undefined
  if (unit === '' && !isPercent && !NUMBER_ENDS.test(following)) return undefined
  if (isListLabel(text, start, end, unit)) return undefined
  if (ROWS.test(text.slice(start, end + 4))) return undefined
  if (number === '一' && EACH.test(preceding)) return undefined
  if (number === '一' && unit === '次' && (/[均都]$/u.test(preceding) || AT_ONCE.test(following)))
    return undefined
  if (!isDigits && TOGETHER.test(text.slice(end - unit.length, end + 2))) return undefined
  const spelled = isDigits ? digitsIn(number) : chineseNumeral(isPercent ? number.slice(3) : number)
  if (spelled === undefined) return undefined
  return {
    start,
    end,
    numberEnd: end - unit.length,
    value: round(spelled * (SCALES[scale ?? lateScale ?? ''] ?? 1)),
    sort: isPercent ? 'percent' : (SORTS.get(unit) ?? 'number'),
    unit,
    approximate: before !== '' || more !== '' || after !== '',
  }
}

function digitsIn(number: string): number {
  return Number(number.includes(',') ? number.replaceAll(',', '') : number)
}

/** Names of rows of the form. */
const ROWS = /^(?:三类内部事务|四类过程性)/u

/** 每一件, 任何一件: of all of them, and no figure. */
const EACH = /[每逐何哪某]$/u

/** 均一次送达, 一次办结: how, and not how often. */
const AT_ONCE = /^(?:性|送达|告知|办[好成结]|补正|答复完)/u

/** 三项共204条, 两类合计30件: what is added up, no figure of its own. */
const TOGETHER = /^[项类者](?:共|合计|总计|累计)/u

/** 1. 2、 (3) at the start of a line or sentence. */
function isListLabel(text: string, start: number, end: number, unit: string): boolean {
  if (unit !== '') return false
  const preceding = text.charAt(start - 1)
  const following = text.charAt(end)
  if (preceding === '(' && following === ')') return true
  return (preceding === '' || /[\n。;:]/u.test(preceding)) && /[.、)]/u.test(following)
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
