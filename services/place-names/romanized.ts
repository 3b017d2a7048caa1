import { pinyin } from 'pinyin-pro'
import './sort-key.ts'

/**
 * A name in Latin letters and figures without blanks, as addresses hold it: 渠县信访局 is "quxianxinfangju".
 * @param most characters; a longer name is told by the first letters of its syllables
 */
export function romanized(name: string, most: number): string {
  const whole = spelledOut(name, 'pinyin')
  return whole.length <= most ? whole : spelledOut(name, 'first').slice(0, most)
}

function spelledOut(name: string, pattern: 'pinyin' | 'first'): string {
  return pinyin(name, { type: 'array', pattern, toneType: 'none', toneSandhi: false, v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
}
