import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { createMatcher, type NamedUnit } from './matcher.ts'
import { nameKey } from './name-key.ts'
import { canonicalKey, LONG_ORGANS } from './organs.ts'

const unit = (name: string, ...otherNames: string[]): NamedUnit => ({
  id: name,
  name,
  otherNames,
})
const matcherOf = (collector: string, ...units: (string | NamedUnit)[]) => {
  const matcher = createMatcher(collector)
  for (const each of units) matcher.add(typeof each === 'string' ? unit(each) : each)
  return matcher
}
const meant = (collector: string, names: readonly string[], name: string) =>
  matcherOf(collector, ...names).find(name)?.name

describe('a unit is known', () => {
  it.each([
    ['渠县财政局', '渠 县财政局 '],
    ['渠县财政局', '渠县财政局（本级）'],
    ['渠县财政局', '四川省渠县财政局'],
    ['渠县财政局', '四川省达州市渠县财政局'],
    ['四川省达州市渠县财政局', '渠县财政局'],
    ['财政局', '渠县财政局'],
    ['县财政局', '渠县财政局'],
    ['渠县人民政府办公室', '渠县政府办'],
    ['渠县人民政府办公室', '渠县人民政府办公厅'],
    ['安北镇人民政府', '安北镇'],
    ['安北镇', '渠县安北镇人民政府'],
    ['渠江街道办事处', '渠江街道'],
    ['渠县发展和改革局', '渠县发改局'],
    ['渠县人社局', '渠县人力资源和社会保障局'],
    ['渠县经济开发区（工业园）管理委员会', '渠县经济开发区〔工业园〕管委会'],
    ['渠县市场监督管理局', '渠县市场临督管理局'],
    ['渠县住房和城乡建设局', '渠县住房和城建设局'],
    ['渠县退役军人事务局', '渠县退役军人事务务局'],
    ['渠县自然资源和规划局', '渠县自然资原和规划局'],
  ])('%s as %s', (known, name) => {
    expect(meant('渠县人民政府', [known, '渠县审计局', '土溪镇人民政府'], name)).toBe(known)
  })

  it('by a former or short name, unless that is another’s own', () => {
    const matcher = matcherOf(
      '渠县人民政府',
      unit('渠县自然资源和规划局', '渠县国土资源局', '渠县林业局'),
      '渠县林业局',
    )
    expect(matcher.find('渠县国土资源局')?.name).toBe('渠县自然资源和规划局')
    expect(matcher.find('渠县林业局')?.name).toBe('渠县林业局')
  })

  it('as the district of the city, where the office says which city that is', () => {
    expect(meant('江州市鼓楼区人民政府', ['鼓楼区财政局'], '江州市鼓楼区财政局')).toBe('鼓楼区财政局')
    expect(meant('鼓楼区人民政府', ['鼓楼区财政局'], '江州市鼓楼区财政局')).toBeUndefined()
  })
})

describe('a unit is not taken for another', () => {
  it.each([
    ['达县财政局', ['渠县财政局', '财政局', '县财政局']],
    ['财政局', ['渠县财政局']],
    ['四川省财政局', ['渠县财政局', '财政局']],
    ['达州市财政局', ['渠县财政局', '财政局']],
    ['渠县民政局', ['渠县财政局']],
    ['渠县教育局', ['渠县教育和体育局']],
    ['安北乡人民政府', ['安北镇人民政府', '安北镇']],
    ['渠县人民政府', ['渠县人民政府办公室']],
    ['渠县人民政府办公室', ['渠县人民政府', '渠县政务办公室']],
    ['渠县第二中学', ['渠县第一中学', '渠县中学']],
    ['渠县中医院（东区）', ['渠县中医院', '渠县中医院（西区）']],
    ['渠县市场监督管理分局', ['渠县市场监督管理局']],
    ['渠县自然资源和规划所', ['渠县自然资源和规划局']],
    ['渠县综合行政执法队', ['渠县综合行政执法局']],
    ['渠县发展和改革局', ['渠县发展和改革委员会']],
    ['达县城市管理局', ['城市管理局', '渠县城市管理局']],
    ['', ['渠县财政局']],
    ['（。）', ['渠县财政局']],
  ])('%s', (name, known) => {
    expect(meant('渠县人民政府', known, name)).toBeUndefined()
  })

  it('where two go by a name', () => {
    const matcher = matcherOf(
      '渠县人民政府',
      unit('渠县经济合作局', '渠县经合局'),
      unit('渠县经济和信息化局', '渠县经合局'),
    )
    expect(matcher.find('渠县经合局')).toBeUndefined()
    expect(matcher.candidates('渠县经合局', 5).map(({ name }) => name)).toEqual([
      '渠县经济合作局',
      '渠县经济和信息化局',
    ])
  })
})

describe('a bare name', () => {
  const known = (collector: string, names: readonly string[], name: string, region = '') =>
    matcherOf(collector, ...names).find(name, region)?.name
  const COUNTIES = ['甲县水利局', '乙县水利局']

  it.each([
    ['of the only unit that has it', ['水利局', '乙县教育局'], '', '水利局'],
    ['that units of two places have', COUNTIES, '', undefined],
    ['that a unit has and another behind its place', ['水利局', '乙县水利局'], '', undefined],
    ['with the place its report says', COUNTIES, '乙县', '乙县水利局'],
    ['with the regions above that place', COUNTIES, '丙省丁市乙县', '乙县水利局'],
    ['with the place of one of them', ['水利局', '乙县水利局'], '乙县', '乙县水利局'],
    ['with the place of the office', ['水利局', '乙县水利局'], '丁市', '水利局'],
    ['with the province above', ['水利局'], '丙省', '水利局'],
    ['with another place', ['水利局'], '戊县', undefined],
    ['with the place written without its kind', COUNTIES, '乙', '乙县水利局'],
    ['with that place behind its regions', COUNTIES, '丙省丁市乙', '乙县水利局'],
    ['with the place of the office without its kind', ['水利局', '乙县水利局'], '丁', '水利局'],
    ['with a place without its kind that two units may be of', ['甲县水利局', '甲区水利局'], '甲', undefined],
    ['with another place without its kind', ['水利局'], '戊', undefined],
    ['with another place without its kind behind its regions', ['水利局'], '丙省丁市戊', undefined],
    ['with a level in place of a region', ['水利局'], '市直', '水利局'],
    ['with the office’s own level in place of a region', ['水利局'], '本县', '水利局'],
    ['with a part of the town in place of a region', ['水利局'], '城东', '水利局'],
    [
      'with a part of the town that is a district as well',
      ['城东区水利局', '甲区水利局'],
      '城东',
      '城东区水利局',
    ],
    ['with a part of the office’s town', ['水利局'], '丁市老城', '水利局'],
    ['with a part of the town of its place', COUNTIES, '乙县县城', '乙县水利局'],
    ['with a part of another town', ['水利局'], '戊县城东', undefined],
    ['with marks in place of a region', ['水利局'], '——', '水利局'],
  ])('%s', (_, names, region, expected) => {
    expect(known('丁市人民政府', names, '水利局', region)).toBe(expected)
  })

  it.each([
    ['永吉县', undefined],
    ['永吉', undefined],
    ['丙市吉县', '水利局'],
    ['吉县', '水利局'],
  ])('in 吉县 where the report says %s', (region, expected) => {
    expect(known('吉县人民政府', ['水利局'], '水利局', region)).toBe(expected)
  })

  it('is offered all who have it', () => {
    const offered = matcherOf('丁市人民政府', '水利局', ...COUNTIES).candidates('水利局', 5)
    expect(offered.map(({ name }) => name).toSorted()).toEqual(['水利局', ...COUNTIES].toSorted())
  })

  it('of an organ below the office is known where the unit says the place', () => {
    expect(known('渠县人民政府', ['安北镇财政所'], '安北镇财政所', '安北镇')).toBe('安北镇财政所')
    expect(known('渠县人民政府', ['安北镇人民政府'], '安北镇人民政府', '渠县')).toBe('安北镇人民政府')
  })
})

describe('whatever roster there is', () => {
  const COUNTIES = ['渠县', '达县', '大竹县', '万源市', '通川区', '宣汉县', '开江县']
  const ORGANS = [
    ...LONG_ORGANS.filter((organ) => organ.length >= 6),
    '财政局',
    '民政局',
    '市政局',
    '教育局',
    '教育和体育局',
    '发展和改革局',
    '审计局',
    '城市管理局',
    '人民政府',
    '人民政府办公室',
    '政务服务办公室',
    '第一中学',
    '第二中学',
    '经济开发区管理委员会',
  ]
  const SUPERIORS = ['', '四川省', '达州市', '四川省达州市', '江州市']
  const name = fc
    .tuple(fc.constantFrom(...COUNTIES), fc.constantFrom(...ORGANS))
    .map((parts) => parts.join(''))
  const roster = fc.uniqueArray(name, { minLength: 1, maxLength: 40 })
  /** Ways of writing a name that are not another organ's. */
  const written = (own: string) =>
    fc
      .tuple(
        fc.constantFrom(...SUPERIORS),
        fc.constantFrom('', ' ', '\u3000', '（本级）'),
        fc.nat(),
        fc.constantFrom('as it is', 'lost', 'doubled', 'exchanged'),
      )
      .map(([superior, mark, at, slip]) => {
        const i = at % own.length
        const slipped = {
          'as it is': own,
          lost: own.slice(0, i) + own.slice(i + 1),
          doubled: own.slice(0, i + 1) + own.slice(i),
          exchanged: own.slice(0, i) + (own[i + 1] ?? '') + (own[i] ?? '') + own.slice(i + 2),
        }[slip]
        return superior + slipped + mark
      })
  const ofCounty = (own: string) =>
    own.slice(
      0,
      -(
        ORGANS.filter((organ) => own.endsWith(organ)).toSorted((a, b) => b.length - a.length)[0]?.length ?? 0
      ),
    )

  it('a name, however it is written, means its own unit or none', () => {
    fc.assert(
      fc.property(
        roster.chain((names) =>
          fc
            .tuple(fc.constant(names), name)
            .chain(([all, own]) => fc.tuple(fc.constant(all), fc.constant(own), written(own))),
        ),
        ([names, own, as]) => {
          const others = names.filter((each) => canonicalKey(nameKey(each)) !== canonicalKey(nameKey(own)))
          const found = matcherOf('四川省达州市人民政府', ...others).find(as)
          // A slip may make another organ of it, letter by letter: then that is what it says.
          const says =
            found &&
            [as, ...SUPERIORS.map((superior) => as.replace(superior, ''))].some(
              (each) => canonicalKey(nameKey(each)) === canonicalKey(nameKey(found.name)),
            )
          expect(found === undefined || says, `${own} as ${as} was taken for ${found?.name}`).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('a name that is written out is found, with the regions above it or without', () => {
    fc.assert(
      fc.property(
        roster,
        fc.nat(),
        fc.constantFrom('', '四川省', '四川省达州市', '达州市'),
        (names, at, superior) => {
          const own = names[at % names.length] ?? ''
          // Two cities of a province may have districts of one name.
          fc.pre(!(superior === '四川省' && own.startsWith('通川区')))
          expect(matcherOf('四川省达州市人民政府', ...names).find(superior + own)?.name).toBe(own)
          expect(ofCounty(own)).not.toBe(own)
        },
      ),
      { numRuns: 500 },
    )
  })
})

it('no slip of a character turns one long organ into another', () => {
  for (const organ of LONG_ORGANS)
    for (const other of LONG_ORGANS)
      if (organ !== other) expect(distance(organ, other), `${organ} ${other}`).toBeGreaterThan(2)
})
