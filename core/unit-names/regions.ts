/** A region's own name with its kind; the first kind that can end it does: 达州市 and 新乡县 go on behind 州 and 乡. */
const SEGMENT =
  /\p{Script=Han}{1,8}?(?:省|自治区|自治州|自治县|自治旗|地区|市(?![区县])|州(?![市县区])|盟|县|区|旗|(?<!景德)镇|乡(?![市县])|街道)/uy
/** Regions above a county: a province, a prefecture, or both. */
const SUPERIOR =
  /^(?:\p{Script=Han}{2,7}(?:省|自治区)|(?:北京|天津|上海|重庆)市)?(?:\p{Script=Han}{2,8}(?:市|自治州|州|地区|盟))?$/u
/**
 * What begins with a region whose name no other has in the country: counties, banners and cities, by 地名管理条例. Districts of
 * cities share theirs (鼓楼区 in four). 城市 with what it is about is no city.
 */
const UNIQUE =
  /^\p{Script=Han}{1,8}?(?:县|旗)|^(?:(?!城市(?:建设|管理|规划|更新|运行|发展|综合|公用|园林|排水|供水|照明|轨道))\p{Script=Han}){2,6}?市/u

/** The regions a name begins with: 四川省, 达州市, 渠县 of 四川省达州市渠县财政局. */
export function regionsOf(name: string): string[] {
  const regions: string[] = []
  for (let at = 0; ; at = SEGMENT.lastIndex) {
    SEGMENT.lastIndex = at
    const found = SEGMENT.exec(name)
    if (!found) return regions
    regions.push(found[0])
  }
}

/** Whether regions before a name only say where the region it begins with lies. */
export function isSuperior(regions: string, rest: string): boolean {
  return regions !== '' && SUPERIOR.test(regions) && UNIQUE.test(rest)
}

/** What these regions make from one of them to the last: 渠县, 达州市渠县, 四川省达州市渠县. */
export function endsOf(regions: readonly string[]): Set<string> {
  return new Set(regions.map((_, i) => regions.slice(i).join('')))
}

const KIND = /(?:自治[州县旗]|地区|街道|[省市州盟县区旗镇乡])$/u
/** The kinds of region that are left out in speaking: 通川 for 通川区. */
const KINDS = ['县', '区', '市', '旗', '州', '盟', '镇', '乡', '街道']
/** 市直, 县级, 本级 say of what level an organ is, and no place. */
const LEVEL =
  /^(?:[省市州盟县区旗本]?(?:本级|直属|[直级属])|全[省市县区]|本[省市州盟县区旗])(?:部门|单位|机关|机构)?$/u

/** Whether words say of what level an organ is, in place of a region. */
export function isLevel(words: string): boolean {
  return LEVEL.test(words)
}

/** Where in a town an organ sits: 城东, 渠县县城. 城区 and 郊区 are left alone, there are districts of that name. */
const PART_OF_TOWN = /(?:[主老新县]城|城[东西南北中里内外]|[东西南北]郊)$/u

/** A place without what only says where in it an organ sits: 渠县 of 渠县城东, nothing of 城东. */
export function withoutPartOfTown(key: string): string {
  const place = key.replace(PART_OF_TOWN, '')
  return regionsOf(place).join('') === place ? place : key
}

/** A place as reports say it (所在地区). */
export interface PlaceSaid {
  readonly regions: readonly string[]
  /** What stands behind them without its kind: 通川 of 四川省通川. */
  readonly unkinded: string
}

/** @param key a name as it is compared */
export function placeSaid(key: string): PlaceSaid {
  if (isLevel(key)) return { regions: [], unkinded: '' }
  const regions = regionsOf(key)
  const rest = key.slice(regions.join('').length)
  return { regions, unkinded: !/\p{L}/u.test(rest) ? '' : rest }
}

/** The regions that a place may mean: itself, or what it is with one of the kinds. */
export function placesMeant(key: string): string[] {
  if (key === '') return []
  return placeSaid(key).unkinded === '' ? [key] : [key, ...KINDS.map((kind) => key + kind)]
}

/** A region without its kind: 通川 of 通川区. */
export function withoutKind(region: string): string {
  return region.replace(KIND, '')
}
