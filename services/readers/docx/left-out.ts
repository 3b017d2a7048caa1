import { childOf, type XmlElement } from '../xml.ts'

/** What is seen among the words of a Word file and not read as it looks. */
export type LeftOut = '公式' | '图片' | '图表' | '嵌入的对象' | '插入的另一份文件'

/** Roots, sums, indices, matrices: read in a row they say something else (ECMA-376 part 1, 22.1.2). */
const SHAPES = ['m:rad', 'm:nary', 'm:sSub', 'm:sSubSup', 'm:sPre', 'm:m', 'm:eqArr', 'm:limLow', 'm:limUpp']
const KINDS: ReadonlyMap<string, LeftOut> = new Map<string, LeftOut>([
  ...SHAPES.map((name): [string, LeftOut] => [name, '公式']),
  ['pic:pic', '图片'],
  ['v:imagedata', '图片'],
  ['c:chart', '图表'],
  ['cx:chart', '图表'],
  ['dgm:relIds', '图表'],
  ['w:object', '嵌入的对象'],
])

/** What an element shows that is not read as it looks. */
export function leftOutAt({ name }: XmlElement): LeftOut | undefined {
  return KINDS.get(name)
}

/** What an equation draws around its parts and between them (22.1.2.24): parentheses unless it says otherwise. */
export function bracketsOf(delimiters: XmlElement): readonly [string, string, string] {
  const properties = childOf(delimiters, 'm:dPr')
  const sign = (name: string, usual: string) => valueIn(properties, name) ?? usual
  return [sign('m:begChr', '('), sign('m:sepChr', '|'), sign('m:endChr', ')')]
}

function valueIn(properties: XmlElement | undefined, name: string): string | undefined {
  const element = childOf(properties, name)
  return element && (element.attributes['m:val'] ?? '')
}
