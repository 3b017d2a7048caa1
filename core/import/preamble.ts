import type { FlowParagraph } from './flow.ts'
import {
  beginsReport,
  isOfReport,
  isProse,
  isRecord,
  isTorn,
  recordLength,
  SHORTEST_PIECE,
  speaksOfReport,
} from './line-shape.ts'
import { cleaned, type Words, wholeParagraphs } from './paragraphs.ts'

/** What of the lines under a title is the preamble, by place and shape. */
export interface Preamble {
  readonly words: readonly Words[]
  /** Lines of the page, which have no place in the report. */
  readonly left: readonly FlowParagraph[]
  /** Those of them that may be words of the preamble, and short lines that stand within its sentences. */
  readonly asked: readonly { readonly line: string; readonly isTaken: boolean }[]
  /** What stands right before the first sentence. */
  readonly before: string
}

/** A line, or lines that a layout tore apart, up to the end of a sentence. */
type Sentence = readonly FlowParagraph[]

/**
 * Divides the lines between the title and part one: the preamble goes from the first sentence that a report may begin with to
 * the last. What is no sentence is the page's.
 */
export function preambleIn(paragraphs: readonly FlowParagraph[]): Preamble {
  const lines = paragraphs.flatMap(linesOf)
  const all = sentencesIn(lines)
  const first = beginningOf(all)
  const sentences = first < 0 ? [] : all.slice(first)
  const kept = new Set([...sentences.flat(), ...contactBehind(lines, sentences.at(-1))])
  const begin = lines.findIndex((line) => kept.has(line))
  const left = lines.filter((line) => !kept.has(line))
  const isAsked = (line: FlowParagraph) =>
    isProse(line.text) || (line === lines[begin - 1] && isLongLine(line))
  const within = sentences.flatMap((own) => own.slice(1, -1).filter(isShort))
  return {
    words: wholeParagraphs([...kept]),
    left,
    before: lines[begin - 1]?.text ?? '',
    asked: [
      ...left.filter(isAsked).map((line) => ({ line: cleaned(line.text), isTaken: false })),
      ...within.map((line) => ({ line: cleaned(line.text), isTaken: true })),
    ],
  }
}

/** 电话：…, 邮编：… on lines of their own, right behind the sentence that says whom to ask. */
function contactBehind(lines: readonly FlowParagraph[], last: Sentence = []): FlowParagraph[] {
  const end = last.at(-1)
  if (!end) return []
  const behind = lines.slice(lines.indexOf(end) + 1)
  const value = ASKED.test(textOf(last)) ? VALUE : CONTACT
  const other = behind.findIndex(({ text }) => !value.test(text))
  return other < 0 ? behind : behind.slice(0, other)
}

const ASKED = /联系|咨询|疑问/u
/** 联系电话：0818-7321234, also where no sentence says whom to ask. */
const CONTACT = /^\s*(?:联系|咨询|办公|单位|电子|邮政)*(?:电话|地址|邮箱|邮编|编码|传真|邮件|人)[：:]\s*\S/u
/** 邮编：100000. */
const VALUE = /^\s*[^，。；、《（：,;:(]{2,12}[：:]\s*\S/u

/** The first sentence that a report may begin with; where there is none, 编制说明：… is no value of a label either. */
function beginningOf(sentences: readonly Sentence[]): number {
  const isOwn = (own: Sentence) => own.some(({ field }) => field !== undefined)
  const first = sentences.findIndex((own) => isOwn(own) || beginsReport(textOf(own)))
  return first < 0 ? sentences.findIndex((own) => isOfReport(textOf(own))) : first
}

/** A paragraph line by line, and the record of a page before its first sentence by itself. */
function linesOf(paragraph: FlowParagraph): FlowParagraph[] {
  if (paragraph.field !== undefined) return [paragraph]
  return paragraph.text
    .split('\n')
    .flatMap((line) => {
      const length = recordLength(line)
      return [line.slice(0, length).trimEnd(), line.slice(length)]
    })
    .filter((text) => text.trim() !== '')
    .map((text) => ({ ...paragraph, text }))
}

function sentencesIn(lines: readonly FlowParagraph[]): Sentence[] {
  const sentences: Sentence[] = []
  let pieces: FlowParagraph[] = []
  for (const line of lines) {
    const isWhole = line.field !== undefined || isProse(line.text)
    if (!isWhole) {
      pieces.push(line)
      continue
    }
    const begun = line.field === undefined ? tornBefore(pieces) : []
    if (begun.length < pieces.length)
      sentences.push(...unended(pieces.slice(0, pieces.length - begun.length)))
    sentences.push([...begun, line])
    pieces = []
  }
  return [...sentences, ...unended(pieces)]
}

/** The pieces right before the end of a sentence that belong to it, from the first that is like the beginning of one. */
function tornBefore(pieces: readonly FlowParagraph[]): Sentence {
  const record = pieces.findLastIndex(({ text }) => isRecord(text))
  const run = pieces.slice(record + 1)
  const first = run.findIndex(({ text }) => isTorn(text))
  return first < 0 ? [] : run.slice(first)
}

/** Sentences without their ends. */
function unended(pieces: readonly FlowParagraph[]): Sentence[] {
  return pieces.filter(({ text }) => isTorn(text)).map((line) => [line])
}

function textOf(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

function isShort({ text }: FlowParagraph): boolean {
  return text.length < SHORTEST_PIECE && !/[，、,（《“‘〔(]$/u.test(text)
}

function isLongLine({ text }: FlowParagraph): boolean {
  return text.length >= SHORTEST_PIECE && !isRecord(text) && speaksOfReport(text)
}
