/** Words in braces that a mail's subject and text may hold, in the order they are offered. */
export const PLACEHOLDERS = ['标题', '单位', '年度', '上级', '联系人', '电话', '邮箱'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
export type LetterValues = Readonly<Record<Placeholder, string>>

/**
 * Puts values into a template, each as it is: braces within a value are text, and so are words in braces that are no
 * placeholder. A value that is empty goes with what belongs only to it: the brackets around it, the label before it
 * (电话：), the colon after it at a line's start, and the line where nothing else stands in it.
 */
export function filled(template: string, values: LetterValues): string {
  const empty = PLACEHOLDERS.filter((name) => values[name] === '')
  const lines = empty.length === 0 ? template.split(LINE_END) : withoutEmpty(template.split(LINE_END), empty)
  return lines.map((line) => line.replace(PLACEHOLDER, (_, name: Placeholder) => values[name])).join('\n')
}

const LINE_END = /\r\n|\r|\n/u
const PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'gu')

function withoutEmpty(lines: readonly string[], empty: readonly Placeholder[]): string[] {
  const shorten = shortening(empty)
  const kept: string[] = []
  let dropped = false
  for (const line of lines) {
    const shortened = shorten(line)
    // The blank line after a dropped one would stand beside another, or at the top.
    if (shortened !== undefined && !(dropped && isBlank(line) && isBlank(kept.at(-1)))) kept.push(shortened)
    dropped = shortened === undefined || (dropped && isBlank(line))
  }
  return kept
}

const isBlank = (line = '') => line.trim() === ''

/** A line without what belongs to empty placeholders; undefined where nothing else stands in it. */
function shortening(empty: readonly Placeholder[]): (line: string) => string | undefined {
  const place = `\\{(?:${empty.join('|')})\\}`
  const holds = new RegExp(place, 'u')
  const bracketed = new RegExp(`${OPEN}(${place})${CLOSE}`, 'gu')
  const addressed = new RegExp(`^${place}[：:]`, 'u')
  const labelled = new RegExp(`[\\s${MARKS}]*[^\\s${MARKS}。：:（(《“〔【{}]*[：:]\\s*${place}`, 'gu')
  const alone = new RegExp(place, 'gu')
  return (line) => {
    if (!holds.test(line)) return line
    const [indent = ''] = /^\s*/u.exec(line) ?? []
    const rest = line
      .slice(indent.length)
      .replace(bracketed, '$1')
      .replace(addressed, '')
      .replace(labelled, '')
      .replace(alone, '')
    const tidy = tidied(rest)
    return /[\p{L}\p{N}{]/u.test(tidy) ? indent + tidy : undefined
  }
}

const OPEN = '[（(《“〔【]'
const CLOSE = '[）)》”〕】]'
/** Marks that divide one matter from the next. */
const MARKS = '，,；;、'

/** Without dividing marks that divide nothing any more, and without brackets that hold nothing. */
function tidied(line: string): string {
  return line
    .replace(new RegExp(`([${MARKS}])\\s*[${MARKS}]+`, 'gu'), '$1')
    .replace(new RegExp(`(?<=^|${OPEN})[\\s${MARKS}]+|[\\s${MARKS}]+(?=$|${CLOSE})`, 'gu'), '')
    .replace(new RegExp(`${OPEN}${CLOSE}`, 'gu'), '')
}
