import { customPinyin, pinyin } from 'pinyin-pro'
import { PLACE_READINGS } from './readings.ts'

customPinyin({ ...PLACE_READINGS })

/**
 * A text by which names sort, compared byte by byte, as a Chinese reader looks them up: character by character by its
 * reading, then its tone, then the character itself, so that one surname or county stays together. Loading this file
 * costs some 100 ms; import it where a name has changed.
 */
export function sortKey(name: string): string {
  return pinyin(name, { type: 'all', toneType: 'num', toneSandhi: false, v: true })
    .map(({ origin, pinyin: reading, isZh }) => (isZh ? `${reading}${origin}` : origin.toLowerCase()))
    .join(' ')
}
