/** The statutory families have a Chinese and an English name; which of them a system answers to depends on its language. */
const ALIASES: readonly (readonly string[])[] = [
  ['仿宋', 'FangSong'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体', 'KaiTi'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
]

/** The names a family may be installed under, its own first. */
export function namesOf(family: string): readonly string[] {
  const known = ALIASES.find((names) => names.includes(family))
  return known ? [family, ...known.filter((name) => name !== family)] : [family]
}
