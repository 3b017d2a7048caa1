import { pinyin } from 'pinyin-pro'
import './sort-key.ts'

/** A name in Latin letters and figures without blanks, as addresses hold it: 渠县信访局 is "quxianxinfangju". */
export function romanized(name: string): string {
  const syllables = pinyin(name, { type: 'array', toneType: 'none', toneSandhi: false, v: true })
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
}
