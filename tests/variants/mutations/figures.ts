import { changeFigures, changeSlots, isBlank, isFigure } from '../page/change.ts'
import type { Slot } from '../page/page.ts'
import type { Mutation } from './mutation.ts'

const BLANKS = ['', ' ', '\u00a0', '/', '-', '—'] as const

/** How figures and blanks are spelled. */
export const figures: readonly Mutation[] = [
  spelled('full-width digits', (text) =>
    text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  spelled('thousands separators', (text) =>
    text.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')),
  ),
  spelled('figures with 件', (text, slot) => (slot.cell?.endsWith('/amount') ? text : `${text}件`)),
  spelled('spaces beside figures', (text) => ` ${text}\u00a0`),
  {
    name: 'some cells blank',
    decides: ['values', 'totals'],
    page(page, random) {
      const blank = random.pick(BLANKS)
      return changeSlots(page, (slot) => {
        const emptied = isFigure(slot) && (isBlank(slot) || random.oneIn(6))
        return emptied ? { ...slot, text: blank, value: null } : slot
      })
    },
  },
  {
    name: 'zeros left blank',
    decides: ['values', 'totals'],
    page(page, random) {
      const blank = random.pick(BLANKS)
      return changeSlots(page, (slot) =>
        isFigure(slot) && (isBlank(slot) || slot.text === '0') ? { ...slot, text: blank, value: null } : slot,
      )
    },
  },
  {
    name: 'a whole table empty',
    decides: ['values', 'totals'],
    page(page, random) {
      const empty = random.pick(['disclosure', 'requests', 'disputes'] as const)
      const blank = random.pick(BLANKS)
      return changeSlots(
        page,
        (slot) => (isFigure(slot) ? { ...slot, text: blank, value: null } : slot),
        empty,
      )
    },
  },
  {
    name: 'only totals filled',
    decides: ['values', 'totals'],
    page(page, random) {
      const blank = random.pick(BLANKS)
      return changeSlots(
        page,
        (slot) =>
          isFigure(slot) && !slot.cell?.endsWith('/total') ? { ...slot, text: blank, value: null } : slot,
        'requests',
      )
    },
  },
  {
    name: 'amount in 元',
    decides: ['fees'],
    page: (page) =>
      changeSlots(
        page,
        (slot) => {
          if (slot.cell !== 'disclosure:fees/amount')
            return { ...slot, text: slot.text.replace('万元', '元') }
          return isBlank(slot) || slot.value == null
            ? slot
            : { ...slot, text: inYuan(`${slot.value}`), undecidable: true }
        },
        'disclosure',
      ),
  },
]

/** An amount of 万元 in 元, by moving the point. */
function inYuan(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.')
  const digits = (whole + decimals.slice(0, 4).padEnd(4, '0')).replace(/^0+(?=\d)/, '')
  return decimals.length > 4 ? `${digits}.${decimals.slice(4)}` : digits
}

function spelled(name: string, respell: (figure: string, slot: Slot) => string): Mutation {
  return { name, decides: ['spelling of figures'], page: (page) => changeFigures(page, respell) }
}
