import type { Report } from '../../core/report/report.ts'
import { happens, type Random } from './draw.ts'
import { PHRASES, type PhraseKind, SUBJECTS } from './phrases.ts'
import { requestSentences, documentSentence, feeSentence } from './stated-figures.ts'
import type { Unit } from './units.ts'

/** The texts of a report that the form asks for, by the last part of their names. */
export type Texts = Readonly<Record<PhraseKind | 'preamble' | 'other', string>>

interface About {
  readonly unit: Unit
  readonly year: number
  readonly tables: Report['tables']
}

/**
 * The texts of one year, agreeing with its tables.
 * @param last the unit's texts of the year before: some sentences are taken over, as offices do
 */
export function textsOf(random: Random, about: About, last: Texts | undefined): Texts {
  const { unit, year, tables } = about
  const own = (kind: PhraseKind, fewest: number) => paragraphOf(random, about, kind, fewest, last?.[kind])
  const stated = requestSentences(random, year, tables)
  return {
    preamble: `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号要求，编制${unit.agency.name}${year}年政府信息公开工作年度报告，所列数据的统计期限为${year}年1月1日至12月31日。`,
    proactive: own('proactive', 3),
    onRequest: `${stated}${own('onRequest', 1)}`,
    management: `${documentSentence(random, year, tables)}${own('management', 2)}`,
    platforms: own('platforms', 2),
    oversight:
      unit.profile.level === 'government' ? own('oversight', PHRASES.oversight.length) : own('oversight', 2),
    problems: own('problems', 2),
    improvements: `${sinceLastYear(random)}${own('improvements', 2)}`,
    other: feeSentence(random, year),
  }
}

/** What the notice asks for and four of five offices write. */
function sinceLastYear(random: Random): string {
  if (!happens(random, 800)) return ''
  const problem = random.pick([
    '更新不够及时',
    '解读形式单一',
    '业务能力不足',
    '栏目设置不合理',
    '答复不够规范',
  ])
  return random.pick([
    `针对上年存在的${problem}的问题，已整改到位。`,
    `上年报告所列${problem}的问题得到改进。`,
  ])
}

/** Sentences of a text, some of last year's with the year changed. */
function paragraphOf(
  random: Random,
  { unit, year }: About,
  kind: PhraseKind,
  fewest: number,
  last: string | undefined,
): string {
  const kept = last !== undefined && happens(random, 120) ? sentencesTakenOver(last, kind) : []
  const list: readonly string[] = PHRASES[kind]
  const most = Math.min(list.length, fewest + (unit.profile.level === 'government' ? 4 : 2))
  const chosen = random.shuffled(list).slice(0, random.int(fewest, most))
  const fresh = chosen.slice(Math.min(kept.length, chosen.length - 1)).map((phrase) => {
    const subject = happens(random, 350) ? `围绕${random.pick(SUBJECTS)}，` : ''
    const sentence = filled(random, phrase, unit, year)
    return sentence.startsWith(`${year}年`) || /^(?:围绕|紧扣|聚焦|在)/u.test(sentence)
      ? sentence
      : `${subject}${sentence}`
  })
  return numbered(random, [...kept, ...fresh])
}

/** What can be taken over without a figure of last year: sentences that hold no digit. */
function sentencesTakenOver(last: string, kind: PhraseKind): string[] {
  const sentences = last.match(/[^。]+。/gu) ?? []
  const plain = sentences.map((sentence) => sentence.replace(/^[一二三四五六七八]是/u, ''))
  return plain.filter((sentence) => !/\d/u.test(sentence) && kind !== 'onRequest').slice(0, 2)
}

const ORDINALS = '一二三四五六七八'

function numbered(random: Random, sentences: readonly string[]): string {
  if (sentences.length < 2 || happens(random, 500)) return sentences.join('')
  return sentences.map((sentence, i) => `${ORDINALS.charAt(i)}是${sentence}`).join('')
}

function filled(random: Random, phrase: string, unit: Unit, year: number): string {
  const figures: number[] = []
  const sentence = phrase.replaceAll(/\{([^}]+)\}|\$Y|\$A|#+/gu, (mark, words?: string) => {
    if (words !== undefined) return random.pick(words.split('|'))
    if (mark === '$Y') return String(year)
    if (mark === '$A') return unit.agency.name
    const figure = mark === '##' ? random.int(2, random.pick([40, 300, 2000])) : random.int(2, 30)
    figures.push(figure)
    return String(figure)
  })
  const total = figures.reduce((sum, figure) => sum + figure, random.int(0, 99))
  return sentence.replace('=', String(total))
}
