import { matchesOf } from '../../matches.ts'
import { INVISIBLE, INVISIBLE_IN_ITEMS, PRIVATE_USE } from '../../report/invisible.ts'
import type { Report } from '../../report/report.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Characters nobody sees, with one change that takes all of a text away, and characters only one machine can show. */
export function checkInvisible(text: FieldText): Finding[] {
  return UNUSUAL.test(text.text) ? [...hidden(text), ...privateUse(text)] : []
}

/** Most texts have none: no Chinese character or mark, no letter or digit, no end of a line. */
const UNUSUAL = /[^\n\r\t -~\u3000-\u3163\u3165-\u9fff\uff01-\uff9f“”‘’…—·]/u

/** Names are no texts, and go into titles, names of files and subjects of mails: they are put right by hand. */
export function checkInvisibleInNames({ agency: { name, region } }: Pick<Report, 'agency'>): Finding[] {
  return [
    ...(hasInvisible(name) ? [inName('agency.name', '机关名称')] : []),
    ...(hasInvisible(region ?? '') ? [inName('agency.region', '所属地区')] : []),
  ]
}

function hidden(text: FieldText): Finding[] {
  const words = text.text
  const pattern = text.field === 'overview.more' ? INVISIBLE_IN_ITEMS : INVISIBLE
  const runs = matchesOf(words, pattern).map(({ index, 0: run }) => ({
    run,
    start: index,
    end: index + run.length,
  }))
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return []
  return [
    findingOf(text, {
      rule: 'proof.invisible',
      severity: 'warning',
      start: before(words, first.start),
      end: after(words, first.end),
      message: `有看不见的字符“${kindsIn(runs.map(({ run }) => run).join(''))}”，会使查找、复制和朗读出错，建议删去。`,
      to: {
        start: first.start,
        end: last.end,
        to: words.slice(first.start, last.end).replace(pattern, ''),
      },
    }),
  ]
}

/** They may be letters of a name, so that nobody but its writer can say what stands for them. */
function privateUse(text: FieldText): Finding[] {
  const [first, ...others] = matchesOf(text.text, PRIVATE_USE)
  if (!first) return []
  return [
    findingOf(text, {
      rule: 'proof.invisible',
      severity: 'warning',
      start: before(text.text, first.index),
      end: after(text.text, first.index + first[0].length),
      message: `有 ${others.length + 1} 处自造字，换一台电脑会显示成空白或别的字，请改为通用的字。`,
    }),
  ]
}

function inName(field: string, label: string): Finding {
  const message = `${label}里有看不见的字符或自造字，请删去后重新输入。`
  return { rule: 'proof.invisible', severity: 'warning', part: 0, field, message }
}

function hasInvisible(name: string): boolean {
  return name.search(INVISIBLE) >= 0 || name.search(PRIVATE_USE) >= 0
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\u00ad/u, '软连字符'],
  [/^[\u200b\u2060]/u, '零宽空格'],
  [/^[\u200c\u200d]/u, '零宽连字符'],
  [/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, '文字方向符'],
  [/^\ufeff/u, '字节顺序标记'],
  [/^\p{Cc}/u, '控制符'],
]

/** “零宽空格 2 个、文字方向符 1 个”, the kinds in the order of their first. */
function kindsIn(characters: string): string {
  const kinds = Map.groupBy(characters, nameOf)
  return [...kinds].map(([name, { length }]) => `${name} ${length} 个`).join('、')
}

function nameOf(character: string): string {
  return NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? '格式符'
}

/** The character beside belongs to the quote, so that there is something to see. */
function before(words: string, at: number): number {
  return at - (/[^\n]$/u.exec(words.slice(Math.max(0, at - 2), at))?.[0].length ?? 0)
}

function after(words: string, at: number): number {
  return at + (/^[^\n]/u.exec(words.slice(at, at + 2))?.[0].length ?? 0)
}
