import { changeSlots, changeWords, isFigure } from '../page/change.ts'
import type { Words } from '../page/page.ts'
import type { Mutation } from './mutation.ts'

/** What only Word files have. */
export const word: readonly Mutation[] = [
  {
    name: 'text boxes',
    formats: ['docx'],
    decides: ['bold'],
    page: (page, random) =>
      changeWords(page, (words) =>
        words.role === 'title' || (words.role === 'body' && random.oneIn(4))
          ? { ...words, word: 'boxed' }
          : words,
      ),
  },
  {
    name: 'tracked changes',
    formats: ['docx'],
    decides: ['bold'],
    page(page, random) {
      const revised = changeWords(page, (words): Words | Words[] => {
        if (words.role !== 'body' || random.oneIn(2)) return words
        const deleted: Words = {
          kind: 'words',
          role: 'body',
          text: '此段已删除，共公开信息99999条。',
          word: 'deleted',
        }
        return random.oneIn(3) ? [{ ...words, word: 'revised' }, deleted] : [{ ...words, word: 'revised' }]
      })
      return changeSlots(revised, (slot) =>
        isFigure(slot) && random.oneIn(8) ? { ...slot, revised: true } : slot,
      )
    },
  },
]
