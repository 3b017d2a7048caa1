import type { TextField } from '../../../core/form/form.ts'
import type { Random } from './random.ts'
import { type Figures, randomFigures } from './figures.ts'
import { randomTexts } from './texts.ts'

/** What a report says, whatever it looks like. */
export interface Facts {
  readonly agency: string
  readonly year: number
  readonly figures: Figures
  readonly texts: { readonly [field in TextField]: readonly string[] }
}

const PLACES = ['渠县', '达州市通川区', '莆田市', '贵阳市白云区', '陕西省宝鸡市', '临沧市凤庆县'] as const
const ORGANS = [
  '信访局',
  '财政局',
  '人民政府',
  '交通运输局',
  '市场监督管理局',
  '行政审批局',
  '卫生健康局',
  '应急管理局',
  '人民政府办公室',
  '农业农村局',
] as const

/** A plausible report: an agency, a year, figures that mostly add up, and words for every text. */
export function randomFacts(random: Random): Facts {
  const agency = random.pick(PLACES) + random.pick(ORGANS)
  const year = random.int(2021, 2025)
  return { agency, year, figures: randomFigures(random), texts: randomTexts(random, agency, year) }
}
