/** A county of a province that does not exist. */
export interface County {
  readonly city: string
  readonly name: string
  /** Province, city and county. */
  readonly region: string
}

const PROVINCE = '岚泽省'
const FIRST = Array.from('云松柳兰岚沅澜禾枫竹梅桐榆棠芦荷莲菱槐杉柏榕樟桦桃杏梨枣橘柚茶麦稻粟葵菊蓼芷荻蒲')
const SECOND = Array.from('溪泽岭陂埠渚洲屿湾浦塘堰坪垭冲坳崮峪沟滩')
const KINDS = ['县', '县', '县', '区', '市']
/** Counties of one city. */
const OF_CITY = 10

/** The n-th county; all names differ. */
export function countyOf(index: number): County {
  const cityName = `${nameOf(Math.floor(index / OF_CITY) * 7 + 3)}州市`
  const name = `${nameOf(index)}${KINDS[index % KINDS.length] ?? ''}`
  return { city: cityName, name, region: `${PROVINCE}${cityName}${name}` }
}

/** The n-th township of a county, with its kind. */
export function townshipOf(county: number, index: number): string {
  const kind = index < 3 ? '街道' : index % 3 === 0 ? '乡' : '镇'
  return `${nameOf(county * 13 + index * 17 + 5)}${kind}`
}

/** Two characters; three where the two have been used up. */
function nameOf(index: number): string {
  const all = FIRST.length * SECOND.length
  const first = FIRST[index % FIRST.length] ?? ''
  const second = SECOND[(Math.floor(index / FIRST.length) + index) % SECOND.length] ?? ''
  const round = Math.floor(index / all)
  return `${round === 0 ? '' : (FIRST[(round * 11) % FIRST.length] ?? '')}${first}${second}`
}
