interface Label {
  readonly start: number
  readonly end: number
}

interface Candidate extends Label {
  readonly number: number
  /** How it is written: 1. and 1、 are labels of two lists. */
  readonly mark: string
  readonly before: string
}

/** 1. 2、 3） (4), at the start of a line or behind a mark. */
const LABEL =
  /(?<=^|(?<before>[\n。；;：:，,、]))[^\S\n]{0,4}(?<open>[（(]?)(?<number>\d{1,2})(?<mark>[.．、)）])(?!\d)/gu

/**
 * The numbers of a list's entries. One that begins no line is a label only where its neighbours count with it: in
 * “主动公开：35、依申请公开：3” the figures are counts.
 */
export function listLabels(text: string): Label[] {
  const candidates = Array.from(text.matchAll(LABEL), candidateOf).filter(isLabelLike)
  const counted = new Set<string>()
  return candidates.filter((each, i) => {
    const { number, mark, before } = each
    const key = (of: number) => `${of}${mark}`
    const goesOn = candidates
      .slice(i + 1)
      .some((next) => next.number === number + 1 && next.mark === mark && !/[:：]/u.test(next.before))
    const isLabel = /^\n?$/u.test(before) || (number === 1 ? goesOn : counted.has(key(number - 1)))
    if (isLabel) counted.add(key(number))
    return isLabel
  })
}

function candidateOf({ 0: words, index, groups }: RegExpExecArray): Candidate {
  const { before = '', open = '', number = '', mark = '' } = groups ?? {}
  return { start: index, end: index + words.length, number: Number(number), mark: open + mark, before }
}

/** (4) is closed, 4） is not opened. Behind a comma 4、 and 4） are counts, (4) and 4. are not. */
function isLabelLike({ mark, before }: Candidate): boolean {
  if (mark.length === 2) return /[)）]/u.test(mark)
  return !/[，,、]/u.test(before) || /[.．]/u.test(mark)
}
