import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** Ways in which requests come, by their words. */
const CHANNELS: readonly (readonly [name: string, words: string])[] = [
  ['net', '网络|网上|在线|线上|互联网|网站|平台'],
  ['letter', '信函|邮寄|书面|纸质|挂号信|邮政'],
  ['mail', '电子邮件|电子邮箱|邮箱'],
  ['counter', '当面|现场|窗口|来访|上门'],
  ['fax', '传真'],
]
export const CHANNEL_OF = new Map(
  CHANNELS.flatMap(([name, words]) => words.split('|').map((word) => [word, name])),
)
export const WORDS = CHANNELS.map(([, words]) => words).join('|')
export const HOW = '(?:渠道|平台|方式|途径|提交|递交|提出|申请|的|收到|收件){0,4}'

/** 均为网络申请, 全部通过信函提交. */
const ALL = new RegExp(
  `(?:均|全部|都)(?:是|为|系|由|通过|以|属于?)(?<channel>${WORDS})(?=渠道|平台|方式|途径|提交|递交|提出|申请|[，。；])`,
  'gu',
)
/** 以信函申请为主, 主要通过网络提交. */
const MAINLY = new RegExp(
  `以(?<channel>${WORDS})${HOW}(?:为主|居多)|(?<most>${WORDS})${HOW}(?:占多数|占大多数|居多|最多)`,
  'gu',
)
/** 信函申请11件, 信函申请为主（11件）. */
export const COUNTED = new RegExp(
  `(?<channel>${WORDS})${HOW}(?:为主|居多|最多)?[（(：:为有共]{0,2}(?<figure>\\d{1,6})[件份条起]`,
  'gu',
)

/** What neither is without, looked for first. */
const IS_MOST = /为主|居多|多数|最多/u
const IS_ONE = /(?:均|全部|都)[是为系由通以属]|为主|居多|多数|最多/u

interface Counted extends Span {
  readonly channel: string | undefined
  readonly value: number
}

/** `narrative.breakdown`: all or most requests came in one way in words, and more in another beside it. */
export const checkChannels = ofEachText((text) => {
  if (!text.text.includes('申请')) return []
  const listed = moreThanAll(text)
  if (!IS_ONE.test(text.text)) return listed
  return [...listed, ...allOfOne(text), ...(IS_MOST.test(text.text) ? mostOfOne(text) : [])]
})

/** What came in by each way, one behind another. */
const LISTED = new RegExp(
  `(?:收到|受理|接收|新收)[^，。；\\d]{0,16}(?<all>\\d{1,6})件[^，。；\\d]{0,4}[，,：（(](?:其中)?[：，]?(?<list>(?:[^，。；、（）\\d]{0,8}(?:${WORDS})${HOW}[有为共]?\\d{1,6}件[，、；]?(?:和|及)?){2,6})`,
  'gu',
)

/** 收到40件，其中网络25件，信函15件，当面5件: ways exclude one another. */
function moreThanAll(text: ReadText): Finding[] {
  const { breakdowns } = text.narrative
  return matchesOf(text.text, LISTED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const counted = matchesOf(groups['list'] ?? '', COUNTED)
    const ways = counted.map((each) => CHANNEL_OF.get(each.groups?.['channel'] ?? ''))
    const sum = counted.reduce((added, each) => added + Number(each.groups?.['figure']), 0)
    const all = Number(groups['all'])
    const isTold = breakdowns.some(
      ({ total, parts }) => total === all && parts.reduce((added, { value }) => added + value, 0) === sum,
    )
    if (sum <= all || isTold || new Set(ways).size < ways.length) return []
    const message = `${quoted(words)}的各种方式相加是 ${sum}，比 ${all} 多 ${sum - all}，请核对。`
    const end = index + words.length
    return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start: index, end, message })]
  })
}

function allOfOne(text: ReadText): Finding[] {
  return matchesOf(text.text, ALL).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const own = CHANNEL_OF.get(groups['channel'] ?? '')
    if (!isOfRequests(text.text, index)) return []
    const beside = [...countedBeside(text.text, index), ...countedInNext(text.text, index)]
    const other = beside.find(({ channel, value }) => channel !== own && value > 0)
    return other ? [finding(text, { start: index, end: index + words.length }, other)] : []
  })
}

function mostOfOne(text: ReadText): Finding[] {
  return matchesOf(text.text, MAINLY).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const own = CHANNEL_OF.get(groups['channel'] ?? groups['most'] ?? '')
    if (!isOfRequests(text.text, index)) return []
    const counted = countedBeside(text.text, index)
    const value = counted.find(({ channel }) => channel === own)?.value
    const more = counted.find((each) => each.channel !== own && value !== undefined && each.value > value)
    return more ? [finding(text, { start: index, end: index + words.length }, more)] : []
  })
}

function finding(text: ReadText, { start, end }: Span, other: Counted): Finding {
  const stated = text.text.slice(other.start, other.end)
  return findingOf(text, {
    rule: 'narrative.breakdown',
    severity: 'warning',
    start,
    end,
    message: `${quoted(text.text.slice(start, end))}与${quoted(stated)}对不上，请核对。`,
  })
}

/** Requests are told of in the sentence, and neither disputes nor articles published. */
function isOfRequests(text: string, at: number): boolean {
  const { before, after } = sentenceAt(text, at)
  return /申请/u.test(before + after) && !/复议|诉讼|发布|公开信息|推送/u.test(before)
}

/** 均为网上申请。信函申请2件: of requests by their own words. */
function countedInNext(text: string, at: number): Counted[] {
  const end = at + sentenceAt(text, at).after.length + 1
  const isOfRequests = ({ start, end: to }: Counted) => text.slice(start, to).includes('申请')
  return end < text.length ? countedBeside(text, end).filter(isOfRequests) : []
}

/** The figures of channels in the sentence. */
function countedBeside(text: string, at: number): Counted[] {
  const { before, after } = sentenceAt(text, at)
  const offset = at - before.length
  return matchesOf(before + after, COUNTED).map(({ 0: words, index, groups = {} }) => ({
    channel: CHANNEL_OF.get(groups['channel'] ?? ''),
    value: Number(groups['figure']),
    start: offset + index,
    end: offset + index + words.length,
  }))
}
