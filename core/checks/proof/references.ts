import { type Editions, editionWords } from '../../form/editions.ts'
import type { Form } from '../../form/form.ts'
import { matchesOf } from '../../matches.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf, type Remark } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

/** `proof.term`: brackets of document numbers, and the numbers of the documents every report names. */
export function checkReferences(
  text: FieldText,
  { form, known }: { readonly form: Form; readonly known: Editions },
): Finding[] {
  return [
    ...brackets(text),
    ...numbers(text, { pattern: FORM_NOTICE, title: '年度报告格式', number: form.source }),
    ...numbers(text, FEE_NOTICE),
    ...otherEditions(text, form, known),
    ...otherTitle(text, form),
    ...orders(text),
    ...otherNames(text),
    ...effectiveDates(text),
    ...(text.field === 'preamble' ? articles(text) : []),
  ]
}

function finding(
  text: FieldText,
  span: { start: number; words: string },
  severity: Severity,
  message: string,
  to: Remark['to'],
): Finding {
  const { start, words } = span
  return findingOf(text, { rule: 'proof.term', severity, start, end: start + words.length, message, to })
}

/** GB/T 9704—2012, 7.2.5: the year of a document's number stands in 〔〕. */
const NUMBER =
  /(?<=[\u4e00-\u9fff])[[［(（【{]\s*(?<year>(?:19|20)\d{2})\s*[\]］)）】}](?=\s*(?:第\s*)?\d{1,5}\s*号)/gu

function brackets(text: FieldText): Finding[] {
  return matchesOf(text.text, NUMBER).map(({ 0: words, index, groups }) => {
    const to = `〔${groups?.['year'] ?? ''}〕`
    const message = `发文字号的年份用六角括号（GB/T 9704—2012），请把${quoted(words)}改为${quoted(to)}。`
    return finding(text, { start: index, words }, 'warning', message, to)
  })
}

interface Known {
  /** From the title to the number, which is the group. */
  readonly pattern: RegExp
  readonly title: string
  readonly number: string
}

const FORM_NOTICE = /政府信息公开工作年度报告格式[〉》][^。\n]{0,8}[（(](?<number>国办[^）)\n]{4,20})[）)]/gu

const FEE_NOTICE: Known = {
  pattern: /信息处理费管理办法[〉》][^。\n]{0,8}[（(](?<number>国办[^）)\n]{4,20})[）)]/gu,
  title: '信息处理费管理办法',
  number: '国办函〔2020〕109号',
}

function numbers(text: FieldText, { pattern, title, number }: Known): Finding[] {
  return matchesOf(text.text, pattern).flatMap((match): Finding[] => {
    const words = match.groups?.['number'] ?? ''
    if (digitsOf(words) === digitsOf(number) && issuerOf(words) === issuerOf(number)) return []
    const message = `${quoted(title)}的文号是${quoted(number)}，这里写的是${quoted(words)}，请核对。`
    const start = match.index + match[0].indexOf(words)
    return [finding(text, { start, words }, 'warning', message, number)]
  })
}

const NOTICE = /国办公开办函\s*[[［(（【{〔﹝❲]\s*\d{4}\s*[\]］)）】}〕﹞❳]\s*(?:第\s*)?\d{1,5}\s*号/gu

/** The notice of another edition of the form, where its own is not named besides. */
function otherEditions(text: FieldText, form: Form, known: Editions): Finding[] {
  const notices = matchesOf(text.text, NOTICE)
  if (notices.some(([words]) => digitsOf(words) === digitsOf(form.source))) return []
  return notices.flatMap(({ 0: words, index }): Finding[] => {
    const other = Object.values(known).find(({ source }) => digitsOf(source) === digitsOf(words))
    const isTold = /年度报告格式[〉》][^。\n]{0,9}$/u.test(text.text.slice(Math.max(0, index - 20), index))
    if (isTold || (!other && !isNearly(words, form.source))) return []
    if (!other)
      return [finding(text, { start: index, words }, 'warning', unknownNotice(words, form), form.source)]
    const message = `${quoted(words)}规定的是${other.edition}年的格式，本报告用的是${editionWords(form)}，请核对引用的文件。`
    return [finding(text, { start: index, words }, 'warning', message, undefined)]
  })
}

/** The notice of 2019 by its title; a number may stand behind. */
const TITLE_OF_2019 =
  /国务院办公厅政府信息与政务公开办公室[〉》]?关于(?<title>政府信息公开工作年度报告有关事项的通知)[〉》](?:[^。，\n]{0,4}[（(](?<number>国办[^）)\n]{4,20})[）)])?/gu

/** The title of the notice of 2019 with the number of a later form, or with none where that form is named nowhere. */
function otherTitle(text: FieldText, form: Form): Finding[] {
  if (form.edition === '2019') return []
  const own = digitsOf(form.source)
  const isNamed = matchesOf(text.text, NOTICE).some(([words]) => digitsOf(words) === own)
  return matchesOf(text.text, TITLE_OF_2019).flatMap((match): Finding[] => {
    const { title: words = '', number } = match.groups ?? {}
    if (number === undefined ? isNamed : digitsOf(number) !== own) return []
    const message = `${quoted(words)}规定的是2019年的格式，本报告用的是${editionWords(form)}，请核对引用的文件。`
    const start = match.index + match[0].indexOf(words)
    return [finding(text, { start, words }, 'warning', message, undefined)]
  })
}

/** 〔2020〕30号 for 〔2021〕30号: the year or the number is that of the notice. */
function isNearly(words: string, source: string): boolean {
  const [year, number] = digitsOf(words).split('-')
  const [ownYear, ownNumber] = digitsOf(source).split('-')
  return number === ownNumber || (year === ownYear && number?.length === ownNumber?.length)
}

function unknownNotice(words: string, form: Form): string {
  return `年度报告格式由${quoted(form.source)}规定，这里写的是${quoted(words)}，请核对文号。`
}

/** 国办公开办函 of 国办公开办函〔2021〕30号. */
function issuerOf(words: string): string {
  return /^[\u4e00-\u9fff]*/u.exec(words)?.[0] ?? ''
}

function digitsOf(words: string): string {
  return (words.match(/\d+/gu) ?? []).join('-')
}

/** The regulations were published by order 492 in 2007 and as revised by order 711 in 2019; both may be named. */
const ORDER =
  /政府信息公开条例》[^。\n]{0,24}国务院令\s*(?:第\s*)?(?<order>\d{3,4})(?=\s*号)(?![^。\n]*711\s*号)/gu

/** The State Council's regulations have one name; a place's own 规定 or 办法 are not 中华人民共和国's. */
const OTHER_NAME =
  /(?<=《中华人民共和国)(?:政府信息公开(?!条|工作)[\u4e00-\u9fff]{2,4}|(?!政府信息)[\u4e00-\u9fff]{2,8}公开条例)(?=》)/gu

function otherNames(text: FieldText): Finding[] {
  return matchesOf(text.text, OTHER_NAME).map(({ 0: words, index }) => {
    const message = `法规的名称是《中华人民共和国政府信息公开条例》，这里写的是${quoted(words)}，请核对。`
    return finding(text, { start: index, words }, 'warning', message, '政府信息公开条例')
  })
}

function orders(text: FieldText): Finding[] {
  return matchesOf(text.text, ORDER).flatMap((match): Finding[] => {
    const words = match.groups?.['order'] ?? ''
    if (words === '711') return []
    const start = match.index + match[0].length - words.length
    const message = `《政府信息公开条例》2019年修订后由国务院令第711号公布，这里写的是第${words}号，请核对。`
    return [finding(text, { start, words }, 'warning', message, '711')]
  })
}

const EFFECTIVE =
  /政府信息公开条例》?[^。；\n]{0,20}自(?<date>\d{4}年\d{1,2}月\d{1,2}日)起(?:正式)?[施实]行/gu
const DATES = new Set(['2008年5月1日', '2019年5月15日'])

/** 2019年5月1日起施行的《政府信息公开条例》. */
const EFFECTIVE_BEFORE =
  /(?<date>\d{4}年\d{1,2}月\d{1,2}日)起(?:正式)?[施实]行的[^，。；\n]{0,6}《(?:中华人民共和国)?政府信息公开条例》/gu

function effectiveDates(text: FieldText): Finding[] {
  const found = [
    ...matchesOf(text.text, EFFECTIVE),
    ...(text.text.includes('行的') ? matchesOf(text.text, EFFECTIVE_BEFORE) : []),
  ]
  return found.flatMap((match): Finding[] => {
    const words = match.groups?.['date'] ?? ''
    if (DATES.has(words)) return []
    const start = match.index + match[0].indexOf(words)
    const message = `修订后的《政府信息公开条例》自2019年5月15日起施行，这里写的是${quoted(words)}，请核对。`
    return [finding(text, { start, words }, 'warning', message, '2019年5月15日')]
  })
}

const ARTICLE =
  /政府信息公开条例[〉》](?:[（(][^（）()\n]{0,30}[）)]){0,2}\s*第\s*(?<article>[一二三四五六七八九十]{1,4}|\d{1,2})\s*条/gu
/**
 * Articles 49 and 50 of the regulations of 2019 ask for the annual report; 54 and 55 are why organizations that manage public
 * affairs and public enterprises write one.
 */
const ON_THE_REPORT = /第\s*(?:四十九|五十|五十四|五十五|49|50|54|55)\s*条|第四十九|、五十条/u

/** Another article as the ground of the report, such as the 31st or 32nd of 2007. */
function articles(text: FieldText): Finding[] {
  if (ON_THE_REPORT.test(text.text)) return []
  return matchesOf(text.text, ARTICLE).map((match) => {
    const words = match.groups?.['article'] ?? ''
    const start = match.index + match[0].lastIndexOf(words)
    const message = `编制年度报告的依据是《政府信息公开条例》第四十九条、第五十条，这里写的是第${words}条，请核对。`
    return finding(text, { start, words }, 'warning', message, undefined)
  })
}
