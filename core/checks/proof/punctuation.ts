import type { Finding, Severity } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

/** `proof.punctuation`: half-width, doubled and unmatched marks, and titles in titles. */
export function checkPunctuation(text: FieldText): Finding[] {
  return [...halfWidth(text), ...doubled(text), ...brackets(text), ...titles(text), ...endings(text)]
}

function finding(
  text: FieldText,
  start: number,
  end: number,
  severity: Severity,
  message: string,
  to?: string,
): Finding {
  const suggestion = to === undefined ? {} : { suggestion: { field: text.field, start, end, to } }
  return { rule: 'proof.punctuation', severity, ...placeOf(text, start, end), message, ...suggestion }
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}
/** After Chinese words and before more of them, or a figure: 来信,183条. A full stop only where Chinese goes on or ends. */
const HALF_WIDTH =
  /(?<=[\p{Script=Han}）》”％%])(?:[,;?!](?=[\p{Script=Han}\d“《（\s]|$)|:(?=[\p{Script=Han}\d“《（])|\.(?=\p{Script=Han}|\s*$))/gmu

/** One finding for all of a text, and one change: such marks come by the dozen. */
function halfWidth(text: FieldText): Finding[] {
  const marks = [...text.text.matchAll(HALF_WIDTH)]
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) return []
  const [start, end] = [first.index, last.index + 1]
  const to = text.text.replaceAll(HALF_WIDTH, (mark) => FULL[mark] ?? mark).slice(start, end)
  const message = `中文里用了半角标点（如“${first[0]}”，共 ${marks.length} 处），请改为全角。`
  const { suggestion, ...rest } = finding(text, start, end, 'advice', message, to)
  return [{ ...rest, ...placeOf(text, start, start + 1), ...(suggestion && { suggestion }) }]
}

const DOUBLED = /[，。；：、！？,;][，。；：、,;]+/gu

function doubled(text: FieldText): Finding[] {
  return [...text.text.matchAll(DOUBLED)].map(({ 0: marks, index }) => {
    const strongest =
      ['。', '！', '？', '；', '：', '，', '、'].find((mark) => marks.includes(mark)) ?? marks.charAt(0)
    const message = `标点“${marks}”重复，请改为“${strongest}”。`
    return finding(text, index, index + marks.length, 'warning', message, strongest)
  })
}

const OPENERS = '（(《〈“‘【〔「'
const CLOSERS = '）)》〉”’】〕」'
/** Both widths of a round bracket are one kind. */
const KIND = [0, 0, 2, 3, 4, 5, 6, 7, 8]
/** 1） and 一） at the start of an item close nothing. */
const ITEM_LABEL = /(?:^|[\n。；：\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u

/** Brackets and quotation marks without their other half; a line is looked at by itself. */
function brackets(text: FieldText): Finding[] {
  const findings: Finding[] = []
  let open: { readonly index: number; readonly kind: number }[] = []
  const unmatched = (index: number) => {
    const mark = text.text.charAt(index)
    findings.push(finding(text, index, index + 1, 'warning', `“${mark}”没有配对的另一半，请补上或删去。`))
  }
  for (let i = 0; i <= text.text.length; i += 1) {
    const character = text.text.charAt(i)
    if (character === '\n' || character === '') {
      open.forEach(({ index }) => unmatched(index))
      open = []
      continue
    }
    const opener = OPENERS.indexOf(character)
    const closer = CLOSERS.indexOf(character)
    if (opener >= 0) open.push({ index: i, kind: KIND[opener] ?? 0 })
    if (closer < 0) continue
    const match = open.findLastIndex(({ kind }) => kind === KIND[closer])
    if (match >= 0) {
      open.splice(match + 1).forEach(({ index }) => unmatched(index))
      open.pop()
    } else if (!ITEM_LABEL.test(text.text.slice(Math.max(0, i - 4), i))) unmatched(i)
  }
  return findings
}

/** GB/T 15834: a title in a title stands in 〈〉. */
const NESTED = /《[^《》\n]*(?<inner>[《<](?<name>[^《》<>\n]+)[》>])[^《》\n]*》/gu

function titles(text: FieldText): Finding[] {
  return [...text.text.matchAll(NESTED)].map((match) => {
    const { inner = '', name = '' } = match.groups ?? {}
    const start = match.index + 1 + match[0].slice(1).indexOf(inner)
    return finding(
      text,
      start,
      start + inner.length,
      'advice',
      `书名号里的书名号应当用“〈〉”，请改为“〈${name}〉”。`,
      `〈${name}〉`,
    )
  })
}

/** A full sentence that ends a line without a mark. */
function endings(text: FieldText): Finding[] {
  const findings: Finding[] = []
  let start = 0
  for (const line of text.text.split('\n')) {
    const words = line.trimEnd()
    const isSentence = words.length >= 15 && /[，。；]/u.test(words) && /[\p{Script=Han}\d]$/u.test(words)
    if (isSentence) {
      const end = start + words.length
      findings.push(finding(text, end - 1, end, 'advice', '这一段末尾没有标点，请核对是否写完。'))
    }
    start += line.length + 1
  }
  return findings
}
