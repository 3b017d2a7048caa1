import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { quoted } from '../../report/quoted.ts'

/** Shorter lines may be headings. */
const SENTENCE = 15
const CONTACT = /电话|地址|邮编|邮箱|网址|传真|联系|https?:/u

/** Paragraphs that end in the middle of a sentence, or without a mark. */
export function checkEndings(text: FieldText): Finding[] {
  const findings: Finding[] = []
  const length = text.text.trimEnd().length
  let start = 0
  for (const line of text.text.split('\n')) {
    const end = start + line.trimEnd().length
    if (end > start) findings.push(...ending(text, line.trim(), end, end === length))
    start += line.length + 1
  }
  return findings
}

function ending(text: FieldText, line: string, end: number, isLast: boolean): Finding[] {
  const remark = { rule: 'proof.punctuation' as const, start: Math.max(0, end - 6), end }
  const mark = line.at(-1) ?? ''
  if (/[，、,]/u.test(mark)) {
    const message = `这一段以${quoted(mark)}结尾，像是没有写完，请补全或改为句号。`
    const to = isLast ? { start: end - 1, end, to: '。' } : undefined
    return [findingOf(text, { ...remark, start: end - 1, severity: 'warning', message, to })]
  }
  const isAlone = text.text.trim() === line
  if (isLast && /[：；]/u.test(mark) && (line.length >= SENTENCE || isAlone)) {
    const message = `全文以${quoted(mark)}结尾，像是没有写完，请核对。`
    return [findingOf(text, { ...remark, start: end - 1, severity: 'advice', message })]
  }
  const isSentence = line.length >= SENTENCE && /[，。；]/u.test(line) && /[\u4e00-\u9fff\d％%）]/u.test(mark)
  if (!isSentence || CONTACT.test(line)) return []
  const to = isLast ? { start: end, end, to: '。' } : undefined
  return [
    findingOf(text, { ...remark, severity: 'advice', message: '这一段末尾没有标点，请核对是否写完。', to }),
  ]
}
