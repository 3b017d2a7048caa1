import fc from 'fast-check'
import {
  type Divided,
  BETWEEN,
  division,
  JOINTS,
  LAST,
  NOUNS,
  off,
  OPENERS,
  RESULTS,
  sum,
  TAILS,
  TOTALS,
  value,
} from './divided-words.ts'

/** A list of parts behind 其中, its total right or wrong, with something else behind it. */
export const lists: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    between: fc.constantFrom(...BETWEEN),
    opener: fc.constantFrom(...OPENERS),
    joint: fc.constantFrom(...JOINTS),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 2, maxLength: 12 }),
    last: fc.constantFrom(...LAST),
    tail: fc.constantFrom(...TAILS),
    values: fc.array(value, { minLength: 12, maxLength: 12 }),
    off,
  })
  .map(({ total: [words, unit], between, opener, joint, nouns, last, tail, values, off }) => {
    const names = last === '' ? nouns : [...nouns.slice(0, -1), last]
    const own = values.slice(0, names.length)
    const parts = names.map((name, i) => `${name}${own[i] ?? 0}${unit}`).join(joint)
    const total = sum(own) + off
    return {
      text: `${words}${total}${unit}${between}${opener}${parts}${tail}。`,
      divisions: [division(total, own)],
    }
  })

/** A list with a part that is divided again, in brackets, behind 其中 up to a semicolon, or behind 其中 alone. */
export const nested: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    opener: fc.constantFrom(...OPENERS),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 5, maxLength: 8 }),
    inner: fc.constantFrom<readonly [string, string, string]>(
      ['（', '、', '）；'],
      ['（其中', '，', '）；'],
      ['，其中', '、', '；'],
      ['，其中', '，', '；'],
    ),
    values: fc.array(value, { minLength: 10, maxLength: 10 }),
    off,
    offInner: off,
  })
  .map(({ total: [words, unit], opener, nouns, inner: [open, joint, close], values, off, offInner }) => {
    const [a = '', b = '', ...others] = nouns
    const [first = 0, second = 0, ...rest] = values
    const divided = first + second + offInner
    const outer = [divided, ...rest.slice(0, others.length)]
    const total = sum(outer) + off
    const parts = others.map((name, i) => `${name}${rest[i] ?? 0}${unit}`).join('；')
    return {
      text: `${words}${total}${unit}，${opener}各部门发布${divided}${unit}${open}${a}${first}${unit}${joint}${b}${second}${unit}${close}${parts}。`,
      divisions: [division(total, outer), division(divided, [first, second])],
    }
  })

/** Results of the requests handled, with shares or without, and what is carried out or the disputes behind them. */
export const results: fc.Arbitrary<Divided> = fc
  .record({
    names: fc.subarray(RESULTS, { minLength: 2 }),
    values: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 6, maxLength: 6 }),
    joint: fc.constantFrom('，', '、', '；'),
    opener: fc.constantFrom('其中', '其中，', '其中：'),
    hasShares: fc.boolean(),
    tail: fc.constantFrom('', '。因政府信息公开被申请行政复议3件，行政诉讼1件', '。全年未收取信息处理费'),
    off,
  })
  .filter(({ names, values }) => sum(values.slice(0, names.length)) > 0)
  .map(({ names, values, joint, opener, hasShares, tail, off }) => {
    const own = values.slice(0, names.length)
    const total = sum(own) + off
    const share = (each: number) => (hasShares ? `，占${((each / total) * 100).toFixed(1)}%` : '')
    const parts = names.map((name, i) => `${name}${own[i] ?? 0}件${share(own[i] ?? 0)}`).join(joint)
    return {
      text: `2024年，共办结政府信息公开申请${total}件，${opener}${parts}${tail}。`,
      divisions: [division(total, own)],
    }
  })

/** Lists that their totals close, each a part of one total before. */
export const closed: fc.Arbitrary<Divided> = fc
  .record({
    groups: fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 3 }),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 15 }),
    off,
  })
  .map(({ groups, nouns, off }) => {
    const sums = groups.map(sum)
    const total = sum(sums) + off
    const parts = groups.map(
      (values, i) =>
        values.map((each, j) => `${nouns[i * 5 + j] ?? ''}${each}条`).join('、') +
        `，共发布${sums[i] ?? 0}条`,
    )
    return {
      text: `全年公开信息${total}条。其中${parts.join('；')}。`,
      divisions: [division(total, sums), ...groups.map((values, i) => division(sums[i] ?? 0, values))],
    }
  })

/** Totals of two units whose parts take turns. */
export const inTurns: fc.Arbitrary<Divided> = fc
  .array(fc.tuple(value, fc.integer({ min: 4000, max: 90_000 })), { minLength: 2, maxLength: 5 })
  .chain((pairs) => fc.shuffledSubarray(NOUNS, { minLength: 5 }).map((nouns) => ({ pairs, nouns })))
  .map(({ pairs, nouns }) => {
    const [items, visits] = [pairs.map(([each]) => each), pairs.map(([, each]) => each)]
    const parts = pairs.map(([item, visit], i) => `${nouns[i] ?? ''}${item}条，点击量${visit}次`).join('；')
    return {
      text: `全年发布信息${sum(items)}条，点击量${sum(visits)}次。其中${parts}。`,
      divisions: [division(sum(items), items), division(sum(visits), visits)],
    }
  })

/** Disputes of both kinds, whose results name theirs. */
export const disputes: fc.Arbitrary<Divided> = fc
  .tuple(...[1, 1, 1].map((min) => fc.integer({ min, max: 30 })))
  .map(([upheld = 1, pending = 1, court = 1]) => ({
    text: `因政府信息公开引发行政复议${upheld + pending}件、行政诉讼${court}件，其中行政复议结果维持${upheld}件，尚未审结${pending}件，行政诉讼结果维持${court}件。`,
    divisions: [division(upheld + pending, [upheld, pending]), division(court, [court])],
  }))

/** Parts of another unit among those of the total's, and parts that are none. */
export const mixed: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    opener: fc.constantFrom(...OPENERS),
    joint: fc.constantFrom('，', '、'),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 3, maxLength: 9 }),
    values: fc.array(fc.tuple(value, fc.constantFrom('条', '条', '条', '篇', '个', '件')), {
      minLength: 9,
      maxLength: 9,
    }),
    zero: fc.nat(8),
    tail: fc.constantFrom(...TAILS),
  })
  .map(({ total: [words, unit], opener, joint, nouns, values, zero, tail }) => {
    const own = values.slice(0, nouns.length).map(([each], i) => (i === zero ? 0 : each))
    const parts = nouns.map((name, i) => `${name}${own[i] ?? 0}${i === 0 ? unit : (values[i]?.[1] ?? unit)}`)
    return {
      text: `${words}${sum(own)}${unit}，${opener}${parts.join(joint)}${tail}。`,
      divisions: [division(sum(own), own)],
    }
  })

/** A total whose parts stand some sentences behind it, with or without a word of dividing. */
export const later: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    between: fc.constantFrom(
      '。通过网站',
      '。一是通过网站',
      '。全年运行正常。其中，通过网站',
      '。平台管理进一步规范。在公开的信息中，网站',
    ),
    values: fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ total: [words, unit], between, values }) => {
    const [first = 0, ...others] = values
    const parts = others.map((each, i) => `，${NOUNS[i] ?? ''}${each}${unit}`).join('')
    return {
      text: `${words}${sum(values)}${unit}${between}发布${first}${unit}${parts}。`,
      divisions: [division(sum(values), values)],
    }
  })

/** One total divided twice. */
export const twice: fc.Arbitrary<Divided> = fc
  .record({
    values: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 3, maxLength: 5 }),
    share: fc.nat(99),
    between: fc.constantFrom('。从申请渠道看，', '；从申请方式看，', '。按申请方式分，', '。其中'),
  })
  .map(({ values, share, between }) => {
    const total = sum(values)
    const online = Math.floor((total * share) / 100)
    const parts = values.map((each, i) => `${RESULTS[i] ?? ''}${each}件`).join('，')
    return {
      text: `2024年，共办结政府信息公开申请${total}件，其中${parts}${between}网络申请${online}件，信函申请${total - online}件。`,
      divisions: [division(total, values), division(total, [online, total - online])],
    }
  })

/** Figures that divide nothing. */
export const undivided: fc.Arbitrary<Divided> = fc
  .record({
    order: fc.constantFrom(
      '全年公开信息#条，召开发布会#次，回复留言#条。',
      '发布文字解读#件、图文解读#件、视频解读#件。',
      '网站发布信息#条。微信公众号发布#条，访问量#次。',
      '公开信息#条，涉及机构职能、人事、财政等内容，在公众号发布信息#条。',
      '办理建议#件、提案#件，办结率100%。',
      '公开各类信息，其中政务动态#条，通知公告#条。',
      '推出典型案例信息#条；在各级媒体开展宣传报道，其中中央级媒体#篇、省级媒体#篇。',
      '公开规范性文件#件，人大建议答复#件，新闻发布会#场。',
    ),
    values: fc.array(fc.integer({ min: 21, max: 900 }), { minLength: 3, maxLength: 3 }),
  })
  .filter(({ values: [a = 0, b = 0, c = 0] }) => a !== b + c && b !== a + c && c !== a + b)
  .map(({ order, values }) => {
    let next = 0
    return { text: order.replaceAll('#', () => String(values[next++] ?? 1)), divisions: [] }
  })
