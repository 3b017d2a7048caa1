import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Words written twice over: 问题问题, 会议精神会议精神. Where the second may begin a longer word it is advice: 规范规范性文件. */
export function checkRepeatedWords(text: FieldText): Finding[] {
  return [
    ...matchesOf(text.text, TWICE).flatMap((match) => twice(text, match)),
    ...matchesOf(text.text, CLAUSE_TWICE).map((match) => again(text, match, 'warning')),
    ...matchesOf(text.text, END_TWICE).map((match) => endAgain(text, match)),
    ...longTwice(text),
    ...matchesOf(text.text, STUTTER).map((match) => again(text, match, 'warning')),
    ...matchesOf(text.text, ORDINAL_TWICE).map((match) => again(text, match, 'warning')),
    ...MODAL_TWICE.flatMap((pattern) => matchesOf(text.text, pattern)).map((match) =>
      again(text, match, 'warning'),
    ),
    ...matchesOf(text.text, LITTLE_WORDS).map((match) => again(text, match, 'warning')),
  ]
}

const TWICE = /(?<word>[\u4e00-\u9fff]{2,8})\k<word>/gu
/** A whole clause again right behind itself. */
const CLAUSE_TWICE =
  /(?<=^|[，。；：\n])(?<word>[^，。；：、\n]{5,40})[，。；](?=[^，。；：、\n])\k<word>(?=[，。；\n]|$)/gmu
/** 由分管领导逐级把关，逐级把关，涉及: the end of a clause again as the next. */
const END_TWICE = /，(?<word>[\u4e00-\u9fff]{4,8})(?=[，。；])(?<=\k<word>，\k<word>)/gu
/** 材料由分管领导审核，材料由分管领导审核后: so many words that stood right before. */
const LONG_TWICE = /，(?<word>[\u4e00-\u9fff]{8,24})(?<=\k<word>，\k<word>)/gu
/** 一件一件, 分类分类: said of each, or of many; and 三三两两, whose halves are one character. 二是二是 is told below. */
const MEANT =
  /^[一逐每]|^[二三四五六七八九十]是$|^(?<one>.)\k<one>$|^(?:许多|很多|多少|慢慢|渐渐|等等|讨论|研究|商量|哈哈)$/u
/** Where a word ends for certain. */
const END =
  /^(?:[，。；：、！？,;:）)”’》\s]|$|[的了和与及等是在也]|\d|进行|得到|纳入|开展[^，。；]{0,6}[，。；]|(?:工作|情况|事项|力度|水平)(?!人员|组|机[制构]|日|量|表|制度|流程|手册))/u

/** Adverbs begin no longer word, but for 及时性, 积极性. */
const ADVERB =
  /^(?:及时|认真|积极|切实|不断|持续|严格|依法|全面|深入|充分|准确|按时|按期|尽快|逐步|有效|主动)$/u

/** No longer word begins with them behind themselves. */
const NOUN = /^(?:网站|平台|栏目|专栏|条例|指南|制度|机制|渠道)$/u

const OF_GOVERNMENT = /^人民政府政府信息/u

/** 国家有关规定规定应当主动公开的: what is laid down lays it down. */
const LAID_DOWN = /^规定$/u
const LAYING_DOWN = /(?:有关|相关|明文|国家|法律|法规)规定$/u

/** 园区管理办公室办公室: the office of an organ that is called one. */
const OFFICE_OF_OFFICE = /(?:管理|协调|小组|委员会)办公室$/u

function twice(text: FieldText, match: RegExpExecArray): Finding[] {
  const word = match.groups?.['word'] ?? ''
  if (MEANT.test(word)) return []
  // 县人民政府政府信息公开: the name of a government, and what it discloses.
  if (word === '政府' && OF_GOVERNMENT.test(text.text.slice(Math.max(0, match.index - 2), match.index + 8)))
    return []
  const before = text.text.slice(Math.max(0, match.index - 4), match.index + word.length)
  if (OFFICE_OF_OFFICE.test(before)) return []
  if (LAID_DOWN.test(word) && LAYING_DOWN.test(before)) return []
  const after = text.text.slice(match.index + match[0].length)
  const isSure =
    word.length > 2 ||
    END.test(after) ||
    NOUN.test(word) ||
    (ADVERB.test(word) && !/^[性率度化]/u.test(after))
  return [again(text, match, isSure ? 'warning' : 'advice')]
}

/** 可通过可以通过: the same said with the short and the long form of one word. */
const MODAL_TWICE = [
  /(?<![不未无没])(?<modal>[可应需能])(?<verb>[\u4e00-\u9fff]{2,4})(?<word>\k<modal>[以当要够]\k<verb>)/gu,
  /(?<![不未无没])(?<word>(?<modal>[可应需能])[以当要够](?<verb>[\u4e00-\u9fff]{2,4}))\k<modal>\k<verb>/gu,
]

/** One character words that nobody doubles: 和和, 及及. What only begins like it is none: 为为民, 了了解, 一是是否. */
const LITTLE_WORDS =
  /(?<word>和)和(?![谐平睦解县静硕龙田布顺林])|(?<word>及)及(?!时)|(?<word>于)于(?![洪都田])|(?<word>将)将(?!军)|(?<word>被)被|(?<word>并)并(?![购行轨联网入处案列])|(?<word>了)了(?![解结却无])|(?<word>是)是(?<=[一二三四五六七八九十]是是)(?![否非])|(?<word>在)在(?<![存现所潜内外自实]在在)(?![线职建岗校编册乎于])/gu

/** Words of which one character was written twice; only where it neither ends the word before nor begins the one behind: 贯贯彻, 落实实 is none before 施. */
const STUTTER =
  /(?<word>贯)贯(?=彻)|(?<=贯)(?<word>彻)彻(?!底)|(?<![院村部角])(?<word>落)落(?=实)|(?<word>积)积(?=极)|(?<=积)(?<word>极)极|(?<word>健)健(?=全)|(?<!监)(?<word>督)督(?=查|促|导)|(?<word>监)监(?=督)|(?<=监)(?<word>督)督(?![查促导办察])|(?<word>完)完(?=善)|(?<=完)(?<word>善)善(?![后治待良])|(?<word>推)推(?=[进动])|(?<![初复终三二一会送预编内外])(?<word>审)审(?=[核查])|(?<word>培)培(?=训)|(?<=培)(?<word>训)训(?![练前后词导诫])|(?<word>答)答(?=复)|(?<word>条)条(?=例)|(?<=条)(?<word>例)例(?![会如行外子举])|(?<![府务内外专联局安官教线通])(?<word>网)网(?=站)|(?<=网)(?<word>站)站(?![点长位内外群名标台务段址区])|(?<![专示开传告展报息务])(?<word>栏)栏(?=目)|(?<=公)(?<word>众)众(?!多)|(?<word>我)我(?=[局镇县市区委办厅院乡单])|(?<=我)(?<word>[局镇县])\k<word>(?![长址城区级属委政机直域内党人办府辖志情])/gu

/** 一是一是加强, （二）（二）: the number of a point again right behind itself. */
const ORDINAL_TWICE =
  /(?<word>[一二三四五六七八九十]是|[（(][一二三四五六七八九十]{1,2}[）)])\k<word>(?<=(?:^|[。；：，\n]).{4,8})(?!一|[，。])/gmu

/** Of words that stand three times over the first two. */
function longTwice(text: FieldText): Finding[] {
  let end = 0
  return matchesOf(text.text, LONG_TWICE).flatMap((match) => {
    const { 0: words, index } = match
    if (index - words.length + 1 < end) return []
    end = index + words.length
    return [endAgain(text, match)]
  })
}

function endAgain(text: FieldText, { 0: words, index, groups }: RegExpExecArray): Finding {
  const word = groups?.['word'] ?? ''
  const start = index - word.length
  return findingOf(text, {
    rule: 'proof.term',
    severity: 'warning',
    start,
    end: index + words.length,
    message: `${quoted(word)}连写了两遍，请核对后删去一个。`,
    to: word,
  })
}

function again(text: FieldText, { 0: words, index, groups }: RegExpExecArray, severity: Severity): Finding {
  const word = groups?.['word'] ?? ''
  return findingOf(text, {
    rule: 'proof.term',
    severity,
    start: index,
    end: index + words.length,
    message: `${quoted(word)}连写了两遍，请核对后删去一个。`,
    to: word,
  })
}
