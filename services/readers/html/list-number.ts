import type { Element } from './element.ts'
import { declared } from './style.ts'

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** The numbers of the items of an `<ol>`, as they stand before their text. */
export function listNumbers({ attributes, children }: Element): ReadonlyMap<Element, string> {
  const style = attributes.style ?? ''
  const look =
    declared(style, 'list-style-type') ??
    declared(style, 'list-style') ??
    TYPES[attributes.type ?? ''] ??
    'decimal'
  let next = wholeNumber(attributes.start) ?? 1
  const numbers = new Map<Element, string>()
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'li') continue
    const number = wholeNumber(child.attributes.value) ?? next
    numbers.set(child, printed(number, look.trim().toLowerCase()))
    next = number + 1
  }
  return numbers
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,5}\s*$/.test(value) ? Number(value) : undefined
}

function printed(number: number, look: string): string {
  if (/^none\b/.test(look)) return ''
  if (/chinese|cjk-ideographic/.test(look) && number > 0 && number < 100) return `${chinese(number)}、`
  if (/alpha|latin/.test(look) && number > 0 && number <= 26) {
    return `${cased(String.fromCharCode(96 + number), look)}.`
  }
  if (look.includes('roman') && number > 0 && number < 400) return `${cased(roman(number), look)}.`
  return `${number}.`
}

function cased(letters: string, look: string): string {
  return look.startsWith('upper') ? letters.toUpperCase() : letters
}

function chinese(number: number): string {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十`
  return ten + (CHINESE[number % 10] ?? '')
}

function roman(number: number): string {
  const found = ROMAN.find(([value]) => value <= number)
  return found ? found[1] + roman(number - found[0]) : ''
}
