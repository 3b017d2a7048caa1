import fc from 'fast-check'
import { type Divided, division, sum } from './divided-words.ts'

const many = fc.integer({ min: 20, max: 300 })
const few = fc.integer({ min: 1, max: 12 })

/** Of each part something else is told: 县长信箱90件，办结90件；主席信箱8件，办结8件. */
export const withAsides: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom('办理群众来信', '收到网民留言', '受理意见建议'),
    opener: fc.constantFrom('，其中：', '，其中', '：'),
    names: fc.shuffledSubarray(['县长信箱', '局长信箱', '网站留言', '公众号留言'], {
      minLength: 2,
      maxLength: 3,
    }),
    aside: fc.constantFrom('办结', '按期答复', '公开答复'),
    values: fc.array(many, { minLength: 3, maxLength: 3 }),
    open: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ total, opener, names, aside, values, open }) => {
    const own = values.slice(0, names.length)
    const list = names
      .map((name, i) => `${name}${own[i] ?? 0}件，${aside}${(own[i] ?? 0) - open}件`)
      .join('；')
    return { text: `${total}${sum(own)}件${opener}${list}。`, divisions: [division(sum(own), own)] }
  })

/** Two totals side by side whose parts take turns, in brackets or behind them, with no word of dividing. */
export const takingTurns: fc.Arbitrary<Divided> = fc
  .record({
    frame: fc.constantFrom(
      '开展培训#场次，~人次（线上%场^人次、线下%场^人次）。',
      '举办培训班#期，参训~人，政务公开类%期^人，信息保密类%期^人。',
      '发出缴费通知#件，涉及金额~元，已缴%件^元，未缴%件^元。',
    ),
    counts: fc.tuple(few, few),
    sizes: fc.tuple(many, many),
  })
  .map(({ frame, counts, sizes }) => {
    let [next, size] = [0, 0]
    const text = frame
      .replace('#', String(sum(counts)))
      .replace('~', String(sum(sizes)))
      .replaceAll('%', () => String(counts[next++] ?? 1))
      .replaceAll('^', () => String(sizes[size++] ?? 1))
    return { text, divisions: [division(sum(counts), [...counts]), division(sum(sizes), [...sizes])] }
  })

/** Behind a semicolon the requests are divided once more, with no word of dividing in either list. */
export const onceMore: fc.Arbitrary<Divided> = fc
  .record({
    opener: fc.constantFrom('收到申请#件，', '收到的#件申请中，', '本年新收政府信息公开申请#件，'),
    share: fc.constantFrom(['来自个人的', '来自企业的'], ['个人', '企业'], ['自然人', '法人']),
    channel: fc.constantFrom(['通过网上提交', '邮寄'], ['网络', '信函'], ['线上提交', '当面提交']),
    values: fc.tuple(
      fc.integer({ min: 18, max: 90 }),
      fc.integer({ min: 2, max: 17 }),
      fc.integer({ min: 1, max: 15 }),
    ),
  })
  .map(({ opener, share, channel, values: [most, some, others] }) => {
    const total = most + some
    const text = `${opener.replace('#', String(total))}${share[0]}${most}件，${share[1]}${some}件；${channel[0]}${total - others}件，${channel[1]}${others}件。`
    return { text, divisions: [division(total, [most, some]), division(total, [total - others, others])] }
  })

/** What brackets open divides the figure right before them; carried-in ones in them are no part of the whole. */
export const carriedInBrackets: fc.Arbitrary<Divided> = fc
  .record({ granted: many, refused: few, unavailable: many, past: few })
  .map(({ granted, refused, unavailable, past }) => {
    const total = granted + refused + unavailable
    return {
      text: `收到政府信息公开申请${total}件，从办理结果看，予以公开${granted}件，不予公开${refused}件，无法提供${unavailable}件（含上年结转${past}件）。`,
      divisions: [division(total, [granted, refused, unavailable])],
    }
  })
