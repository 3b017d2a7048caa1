import fc from 'fast-check'
import { type Divided, division, NOUNS, off, OPENERS, sum, TOTALS, value } from './divided-words.ts'

/** A total whose parts are the items of the next lines, numbered or not, with or without a mark at their ends. */
export const overLines: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    opener: fc.constantFrom('，其中：', '。其中：', '，具体如下：', '：', '，主要有：'),
    number: fc.constantFrom(
      (i: number) => `${i + 1}.`,
      (i: number) => `（${i + 1}）`,
      (i: number) => `${'一二三四五六七八'.charAt(i)}是`,
      (i: number) => '①②③④⑤⑥⑦⑧'.charAt(i),
    ),
    end: fc.constantFrom('', '；', ';'),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 2, maxLength: 8 }),
    values: fc.array(value, { minLength: 8, maxLength: 8 }),
    off,
  })
  .map(({ total: [words, unit], opener, number, end, nouns, values, off }) => {
    const own = values.slice(0, nouns.length)
    const total = sum(own) + off
    const items = nouns.map((name, i) => `${number(i)}${name}${own[i] ?? 0}${unit}`).join(`${end}\n`)
    return { text: `${words}${total}${unit}${opener}\n${items}。`, divisions: [division(total, own)] }
  })

/** Parts before their total, which a word of summing names, beside figures of another unit. */
export const totalLast: fc.Arbitrary<Divided> = fc
  .record({
    order: fc.constantFrom(
      '门户网站公开信息#条、公众号推送信息#条、公开栏公开信息#条，合计~条。',
      '县级部门发布信息#条，乡镇发布信息#条，县政府办公室发布信息#条，共计~条。',
      '全县26个部门公开信息#条，13个乡镇公开信息#条，县政府办公室公开信息#条，累计~条。',
      '全年公开规划类、人事类、财政类信息分别为#条、#条、#条，共计~条。',
      '网站发布#篇，微信发布#篇，微博发布#篇，总计~篇。',
    ),
    values: fc.array(fc.integer({ min: 40, max: 2000 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ order, values }) => {
    let next = 0
    const text = order.replaceAll('#', () => String(values[next++] ?? 1)).replace('~', String(sum(values)))
    return { text, divisions: [division(sum(values), values)] }
  })

/** Behind a semicolon the same total is divided in another way, which makes it up. */
export const inGroups: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    nouns: fc.shuffledSubarray(NOUNS.slice(0, 12), { minLength: 2, maxLength: 4 }),
    values: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }),
    ways: fc.array(fc.integer({ min: 80, max: 900 }), { minLength: 2, maxLength: 3 }),
  })
  .map(({ total: [words, unit], nouns, values, ways }) => {
    const kinds = values.slice(0, nouns.length)
    const parts = nouns.map((name, i) => `${name}${kinds[i] ?? 0}${unit}`).join('、')
    const media = ['门户网站', '微信公众号', '公开栏']
    const channels = ways.map((each, i) => `通过${media[i] ?? ''}公开${each}${unit}`).join('，')
    return {
      text: `${words}${sum(ways)}${unit}，其中${parts}；${channels}。`,
      divisions: [division(sum(ways), kinds), division(sum(ways), ways)],
    }
  })

/** Parts told by the places where they were published, in words of different kinds. */
export const places: fc.Arbitrary<Divided> = fc
  .record({
    opener: fc.constantFrom('其中', '其中，', '其中：'),
    parts: fc.shuffledSubarray(
      [
        '通过政府网站公开',
        '在微信公众号推送信息',
        '微博发布信息',
        '利用公开栏公开',
        '在报刊刊登',
        '依托政务新媒体发布',
      ],
      { minLength: 2 },
    ),
    values: fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 6, maxLength: 6 }),
    off,
  })
  .map(({ opener, parts, values, off }) => {
    const own = values.slice(0, parts.length)
    const total = sum(own) + off
    const list = parts.map((words, i) => `${words}${own[i] ?? 0}条`).join('，')
    return {
      text: `我局通过不同渠道公开政府信息${total}条，${opener}${list}。全年举办活动2次。`,
      divisions: [division(total, own)],
    }
  })

/** What came in this year and was carried in, what was handled and goes on, each making up one sum. */
export const carried: fc.Arbitrary<Divided> = fc
  .tuple(fc.integer({ min: 30, max: 300 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([fresh, past, next]) =>
    fc
      .constantFrom(
        `收到政府信息公开申请${fresh}件，加上上年结转${past}件，共${fresh + past}件，办结${fresh + past - next}件，结转下年${next}件。`,
        `全年新收政府信息公开申请${fresh}件，上年结转${past}件，合计${fresh + past}件，已答复${fresh + past - next}件，结转下年度继续办理${next}件。`,
      )
      .map((text) => ({
        text,
        divisions: [
          division(fresh + past, [fresh, past]),
          division(fresh + past, [fresh + past - next, next]),
        ],
      })),
  )

/** Parts whose figures stand before their words, and what is left over. */
export const figuresFirst: fc.Arbitrary<Divided> = fc
  .record({
    opener: fc.constantFrom('，其中', '，其中，', '，', '。其中，'),
    words: fc.shuffledSubarray(
      ['予以公开', '部分公开', '不予公开', '因信息不存在无法提供', '申请人主动撤回', '为重复申请不予处理'],
      { minLength: 2 },
    ),
    rest: fc.constantFrom('', '其余', '剩余'),
    joint: fc.constantFrom('，', '；'),
    values: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ opener, words, rest, joint, values }) => {
    const own = values.slice(0, words.length)
    const parts = words.map((each, i) => `${i === words.length - 1 ? rest : ''}${own[i] ?? 0}件${each}`)
    return {
      text: `2024年共办结政府信息公开申请${sum(own)}件${opener}${parts.join(joint)}。`,
      divisions: [division(sum(own), own)],
    }
  })

/** Parts in brackets, after the whole or each after its own words. */
export const inBrackets: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 2, maxLength: 6 }),
    opener: fc.constantFrom('（', '（其中', '（其中：', '（包括'),
    isEach: fc.boolean(),
    tail: fc.constantFrom('，同比增长12.5%。', '。全年举办活动2次。', '，内容涉及多个领域。'),
    values: fc.array(value, { minLength: 6, maxLength: 6 }),
  })
  .map(({ total: [words, unit], nouns, opener, isEach, tail, values }) => {
    const own = values.slice(0, nouns.length)
    const whole = `${words}${sum(own)}${unit}`
    const list = isEach
      ? `，主要涉及${nouns.map((name, i) => `${name}（${own[i] ?? 0}${unit}）`).join('、')}`
      : `${opener}${nouns.map((name, i) => `${name}${own[i] ?? 0}${unit}`).join('、')}）`
    return { text: `${whole}${list}${tail}`, divisions: [division(sum(own), own)] }
  })

/** Parts that are compared with the year before, or told with their shares. */
export const compared: fc.Arbitrary<Divided> = fc
  .record({
    total: fc.constantFrom(...TOTALS),
    opener: fc.constantFrom(...OPENERS),
    nouns: fc.shuffledSubarray(NOUNS, { minLength: 2, maxLength: 5 }),
    by: fc.constantFrom('，同比增长5.2%', '，比上年增加20$', '（占?%）', '，占比?%', '，占总数的?%', ''),
    joint: fc.constantFrom('，', '；'),
    values: fc.array(fc.integer({ min: 30, max: 3000 }), { minLength: 5, maxLength: 5 }),
    off,
  })
  .map(({ total: [words, unit], opener, nouns, by, joint, values, off }) => {
    const own = values.slice(0, nouns.length)
    const total = sum(own) + off
    const parts = nouns.map((name, i) => {
      const share = (((own[i] ?? 0) / total) * 100).toFixed(1)
      return `${name}${own[i] ?? 0}${unit}${by.replace('?', share).replace('$', unit)}`
    })
    return {
      text: `${words}${total}${unit}，${opener}${parts.join(joint)}。`,
      divisions: [division(total, own)],
    }
  })

/** Who asked and by which way: the same total twice, with no word of dividing between. */
export const askers: fc.Arbitrary<Divided> = fc
  .record({
    people: fc.integer({ min: 1, max: 300 }),
    firms: fc.integer({ min: 1, max: 90 }),
    share: fc.nat(99),
    opener: fc.constantFrom('，其中', '。其中，', '，'),
    joint: fc.constantFrom('；', '，', '。'),
  })
  .map(({ people, firms, share, opener, joint }) => {
    const total = people + firms
    const online = Math.floor((total * share) / 100)
    return {
      text: `全年收到政府信息公开申请${total}件${opener}自然人申请${people}件，法人或其他组织申请${firms}件${joint}网络申请${online}件，信函申请${total - online}件。`,
      divisions: [division(total, [people, firms]), division(total, [online, total - online])],
    }
  })
