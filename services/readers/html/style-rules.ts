import { declared } from './style.ts'
import type { Element } from './element.ts'
import { isGone, isUnpainted } from './shown.ts'

/** Whether a page's own style sheets leave an element out. */
export type HidingRules = (element: Pick<Element, 'name' | 'attributes'>) => boolean

/** Characters of style sheets that are read. */
const LONGEST = 1_000_000
/** A class or an id, with its element or without: .hid, span.hid, #old */
const SIMPLE = /^([a-z][\w-]*)?([.#][\w-]+)$/iu
const NAMES = /[.#][\w-]+/gu

/**
 * The rules in the `<style>` elements of a page that hide what has one class or id. One that any other rule shows again, by
 * whatever it depends on, hides nothing: its words are kept rather than lost.
 */
export function hidingRules(html: string): HidingRules {
  const hidden = new Set<string>()
  const shown = new Set<string>()
  for (const sheet of sheetsOf(html)) gather(sheet, hidden, shown)
  if (hidden.size === 0) return () => false
  const hides = (name: string, key: string) =>
    !shown.has(key) && (hidden.has(key) || hidden.has(`${name}${key}`))
  return ({ name, attributes: { class: classes = '', id = '', style = '' } }) => {
    if (declared(style, 'display') !== undefined || declared(style, 'visibility') !== undefined) return false
    if (id !== '' && hides(name, `#${id}`)) return true
    return classes !== '' && classes.split(/\s+/u).some((each) => hides(name, `.${each}`))
  }
}

/** What stands in style sheets for the screen. */
function sheetsOf(html: string): string[] {
  const sheets: string[] = []
  let length = 0
  for (const { 0: tag, index } of html.matchAll(/<style(?:\s[^<>]{0,500})?>/giu)) {
    const start = index + tag.length
    const end = html.indexOf('</', start)
    if (end < 0 || (length += end - start) > LONGEST) break
    if (!/\smedia\s*=\s*(?:["']\s*)?print/iu.test(tag)) sheets.push(html.slice(start, end))
  }
  return sheets
}

function gather(sheet: string, hidden: Set<string>, shown: Set<string>): void {
  /** The beginnings of the blocks that are open. */
  const open: string[] = []
  let before = ''
  for (const [part] of withoutComments(sheet).matchAll(/[{}]|[^{}]+/gu)) {
    if (part === '{') open.push(before)
    else if (part === '}') {
      const selectors = open.pop() ?? ''
      if (!selectors.trim().startsWith('@')) note(selectors, before, open.length > 0, { hidden, shown })
    }
    before = part === '{' || part === '}' ? '' : part
  }
}

function note(
  selectors: string,
  declarations: string,
  isWithin: boolean,
  { hidden, shown }: { hidden: Set<string>; shown: Set<string> },
): void {
  const hides = isGone({ style: declarations }) || isUnpainted({ style: declarations })
  if (!hides && !/(?:display|visibility)\s*:/iu.test(declarations)) return
  for (const selector of selectors.split(',')) {
    const [, name = '', key] = SIMPLE.exec(selector.trim()) ?? []
    if (!hides) for (const [each] of selector.matchAll(NAMES)) shown.add(each)
    else if (key !== undefined && !isWithin) hidden.add(`${name.toLowerCase()}${key}`)
  }
}

function withoutComments(sheet: string): string {
  return sheet
    .split('/*')
    .map((part, i) =>
      i === 0 ? part : part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2),
    )
    .join(' ')
}
