import { isOrgan, joined } from './organ-name.ts'

/** What pages call who published something. */
const PUBLISHER =
  /(?:来源|发布(?:机构|单位|机关)|发文(?:机构|单位|机关)|公开(?:主体|机构)|责任(?:单位|部门))[：:]\s*(?<name>[\p{Script=Han}（）()、]{2,40}?)(?=\s|$|[【[|｜]|字号|字体|作者|编辑|浏览|阅读|点击|发布|时间|日期|索引|主题|打印|分享)/gmu

/**
 * The unit that a page names as the publisher of its article, in what it prints above the report: 来源：云杉县档案局. '' where it
 * names none, or several.
 */
export function unitInRecord(lines: readonly string[]): string {
  const names = lines
    .flatMap((line) => [...line.matchAll(PUBLISHER)])
    .map(({ groups }) => joined(groups?.['name'] ?? ''))
    .filter(isOrgan)
  const [first = '', ...others] = new Set(names)
  return others.length === 0 ? first : ''
}
