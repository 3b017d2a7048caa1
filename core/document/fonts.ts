import { FONT_SOURCES } from './font-sources.ts'
import type { PageLayout } from './tree.ts'

/** What a typeface is for on the printed page; 'song' sets page numbers and tables. */
export type FontRole = 'title' | 'body' | 'heading1' | 'heading2' | 'song'

export const FONT_ROLES: readonly FontRole[] = ['title', 'body', 'heading1', 'heading2', 'song']

/** A family under every name systems know it by; the first is the one a document names. */
export type FontNames = readonly [string, ...string[]]

export interface RoleFonts {
  /** Chinese name of the role. */
  readonly label: string
  /** The kind of type, and who asks for it: GB/T 9704-2012, 7.3, or custom. */
  readonly kind: string
  /** Where offices usually get the statutory family, in Chinese sentences. */
  readonly source: string
  /**
   * The statutory family first, then what stands in for it: the likest first, and of those as like the TrueType ones. Of
   * others Chromium writes every glyph as a drawing of its own, twice the size.
   */
  readonly families: readonly [FontNames, ...FontNames[]]
}

const SOURCE_SERIF: FontNames = ['思源宋体', 'Source Han Serif SC', 'Source Han Serif CN']
const NOTO_SERIF: FontNames = ['Noto Serif CJK SC', 'Noto Serif SC']
const UMING: FontNames = ['AR PL UMing CN']
const UKAI: FontNames = ['AR PL UKai CN']
const SONG: FontNames = ['宋体', 'SimSun']
const FANGSONG: FontNames = ['仿宋', 'FangSong']
const FANGSONG_GB2312: FontNames = ['仿宋_GB2312', 'FangSong_GB2312']

const OTHER_FANGSONG: readonly FontNames[] = [
  ['方正仿宋_GBK', 'FZFangSong-Z02'],
  ['华文仿宋', 'STFangsong'],
  ['FandolFang'],
  UMING,
  SONG,
  SOURCE_SERIF,
  NOTO_SERIF,
]

const KAI: FontNames = ['楷体', 'KaiTi']
const KAI_GB2312: FontNames = ['楷体_GB2312', 'KaiTi_GB2312']

const OTHER_KAI: readonly FontNames[] = [
  ['方正楷体_GBK', 'FZKai-Z03'],
  ['华文楷体', 'STKaiti', 'Kaiti SC'],
  ['FandolKai'],
  UKAI,
  ['霞鹜文楷', 'LXGW WenKai'],
  SOURCE_SERIF,
  NOTO_SERIF,
]

const FONTS: Readonly<Record<Exclude<FontRole, 'body' | 'heading2'>, RoleFonts>> = {
  title: {
    label: '标题',
    kind: '国家标准：2号小标宋体',
    source: FONT_SOURCES.方正小标宋简体,
    families: [
      ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
      ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
      ['华文中宋', 'STZhongsong'],
      SOURCE_SERIF,
      NOTO_SERIF,
      ['华文宋体', 'Songti SC', 'STSong'],
      SONG,
      UMING,
    ],
  },
  heading1: {
    label: '一级标题',
    kind: '国家标准：3号黑体',
    source: FONT_SOURCES.黑体,
    families: [
      ['黑体', 'SimHei'],
      ['方正黑体_GBK', 'FZHei-B01'],
      ['华文黑体', 'STHeiti', 'Heiti SC'],
      ['微软雅黑', 'Microsoft YaHei'],
      ['文泉驿正黑', 'WenQuanYi Zen Hei'],
      ['文泉驿微米黑', 'WenQuanYi Micro Hei'],
      ['Droid Sans Fallback'],
      ['FandolHei'],
      ['思源黑体', 'Source Han Sans SC', 'Source Han Sans CN'],
      ['Noto Sans CJK SC', 'Noto Sans SC'],
    ],
  },
  song: {
    label: '页码、表格',
    kind: '国家标准：页码4号宋体；表格没有规定，多用宋体',
    source: FONT_SOURCES.宋体,
    families: [
      SONG,
      ['新宋体', 'NSimSun'],
      ['华文宋体', 'STSong', 'Songti SC'],
      ['FandolSong'],
      UMING,
      SOURCE_SERIF,
      NOTO_SERIF,
    ],
  },
}

/** These set 。 and 、 in the middle of their square, as in Taiwan; on the mainland they stand low at its left. */
export const MIDDLE_STOPS: ReadonlySet<FontNames> = new Set([UMING, UKAI])

/** What lends them its stops, by the names under which a style sheet asks the machine for a face. */
export const LOW_STOPS = {
  characters: '、。，．：；！？',
  faces: [...NOTO_SERIF, ...SOURCE_SERIF, 'Noto Sans CJK SC'],
} as const

/**
 * The typefaces of a role, the one the document names first. GB/T 9704 names kinds of type, not products; these
 * products are what offices use.
 */
export function roleFonts(role: FontRole, layout: Pick<PageLayout, 'bodyFont'>): RoleFonts {
  const isModern = layout.bodyFont === '仿宋'
  if (role === 'body') {
    const [first, second] = isModern ? [FANGSONG, FANGSONG_GB2312] : [FANGSONG_GB2312, FANGSONG]
    return {
      label: '正文',
      kind: '国家标准：3号仿宋体',
      source: FONT_SOURCES[layout.bodyFont],
      families: [first, second, ...OTHER_FANGSONG],
    }
  }
  if (role === 'heading2') {
    const [first, second] = isModern ? [KAI, KAI_GB2312] : [KAI_GB2312, KAI]
    return {
      label: '二级标题',
      kind: '国家标准：3号楷体',
      source: FONT_SOURCES[isModern ? '楷体' : '楷体_GB2312'],
      families: [first, second, ...OTHER_KAI],
    }
  }
  return FONTS[role]
}
