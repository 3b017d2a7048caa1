/** An element of an XML file as a parser found it. */
export interface XmlNode {
  /** With the prefix "ofd:" where it is of the standard's namespace. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly XmlNode[]
}

const WHOLE = /^\d+$/u
const NUMBER = /^-?\d+(?:\.\d+)?$/u
/** The simple types of GB/T 33190-2016, 7.3, and those of XML that its tables name. */
const TYPES = {
  id: WHOLE,
  ref: WHOLE,
  int: /^-?\d+$/u,
  double: NUMBER,
  boolean: /^(?:true|false)$/u,
  string: /^/u,
  /** A path within the package. */
  loc: /^\/?(?:[\w.-]+\/)*[\w.-]+$/u,
  array: /^\S+(?: \S+)*$/u,
  /** Left, top, and a width and height that are above nothing. */
  box: /^-?[\d.]+ -?[\d.]+ [\d.]*[1-9][\d.]* [\d.]*[1-9][\d.]*$/u,
  date: /^\d{4}-\d\d-\d\d$/u,
  uuid: /^[\da-f]{32}$/iu,
  color: /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?: (?:25[0-5]|2[0-4]\d|1?\d?\d)){2}$/u,
  alpha: /^(?:25[0-5]|2[0-4]\d|1?\d?\d)$/u,
  matrix: /^-?[\d.]+(?: -?[\d.]+){5}$/u,
  lengths: /^-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?)*$/u,
  glyphs: /^\d+(?: \d+)*$/u,
  path: /^[SM] [-\d.]+ [-\d.]+(?: (?:[SML](?: [-\d.]+){2}|Q(?: [-\d.]+){4}|B(?: [-\d.]+){6}|A(?: [-\d.]+){7}|C))*$/u,
  event: /^(?:DO|PO|CLICK)$/u,
  destination: /^(?:XYZ|Fit|FitH|FitV|FitR)$/u,
  layer: /^(?:Body|Background|Foreground|Custom)$/u,
  cap: /^(?:Butt|Round|Square)$/u,
  join: /^(?:Miter|Round|Bevel)$/u,
  rule: /^(?:NonZero|Even-Odd)$/u,
} as const

type Type = keyof typeof TYPES

/** An element of the standard's tables. Names with ! have to be there; those of children with ? or * need not, with + or * may be several. */
interface ElementRule {
  readonly attributes?: Readonly<Record<string, Type>>
  /** In this order. */
  readonly children?: readonly string[]
  /** In any order, as often as they come. */
  readonly anyOf?: readonly string[]
  readonly text?: Type
}

const GRAPHIC: Readonly<Record<string, Type>> = {
  'Boundary!': 'box',
  CTM: 'matrix',
  LineWidth: 'double',
  Cap: 'cap',
  Join: 'join',
  MiterLimit: 'double',
  DashOffset: 'double',
  DashPattern: 'lengths',
}
const PATH: ElementRule = {
  attributes: { ...GRAPHIC, Stroke: 'boolean', Fill: 'boolean', Rule: 'rule' },
  children: ['Actions?', 'Clips?', 'StrokeColor?', 'FillColor?', 'AbbreviatedData'],
}
const AREA: ElementRule = { children: ['PhysicalBox', 'ApplicationBox?', 'ContentBox?', 'BleedBox?'] }
const COLOR: ElementRule = { attributes: { 'Value!': 'color', Alpha: 'alpha' } }

/** The elements our documents use, as GB/T 33190-2016 lists them (clauses 7.4 to 7.9, 8.5, 9, 11, 13, 16). */
const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  OFD: { attributes: { 'Version!': 'string', 'DocType!': 'string' }, children: ['DocBody+'] },
  DocBody: { children: ['DocInfo', 'DocRoot', 'Versions?', 'Signatures?'] },
  DocInfo: {
    children: [
      'DocID',
      ...['Title?', 'Author?', 'Subject?', 'Abstract?', 'CreationDate?', 'ModDate?', 'DocUsage?', 'Cover?'],
      ...['Keywords?', 'Creator?', 'CreatorVersion?', 'CustomDatas?'],
    ],
  },
  DocID: { text: 'uuid' },
  Title: { text: 'string' },
  Author: { text: 'string' },
  Subject: { text: 'string' },
  CreationDate: { text: 'date' },
  Creator: { text: 'string' },
  CreatorVersion: { text: 'string' },
  DocRoot: { text: 'loc' },
  Document: {
    children: [
      ...['CommonData', 'Pages', 'Outlines?', 'Permissions?', 'Actions?', 'VPreferences?', 'Bookmarks?'],
      ...['Annotations?', 'CustomTags?', 'Attachments?', 'Extensions?'],
    ],
  },
  CommonData: {
    children: ['MaxUnitID', 'PageArea', 'PublicRes*', 'DocumentRes*', 'TemplatePage*', 'DefaultCS?'],
  },
  MaxUnitID: { text: 'id' },
  PageArea: AREA,
  Area: AREA,
  PhysicalBox: { text: 'box' },
  PublicRes: { text: 'loc' },
  Pages: { children: ['Page+'] },
  'Pages/Page': { attributes: { 'ID!': 'id', 'BaseLoc!': 'loc' } },
  Outlines: { children: ['OutlineElem+'] },
  OutlineElem: {
    attributes: { 'Title!': 'string', Count: 'int', Expanded: 'boolean' },
    children: ['Actions?', 'OutlineElem*'],
  },
  Actions: { children: ['Action+'] },
  Action: { attributes: { 'Event!': 'event' }, children: ['Region?', 'Goto'] },
  Goto: { children: ['Dest'] },
  Dest: {
    attributes: { 'Type!': 'destination', 'PageID!': 'ref', Left: 'double', Top: 'double', Zoom: 'double' },
  },
  'Document/CustomTags': { text: 'loc' },
  Res: { attributes: { 'BaseLoc!': 'loc' }, anyOf: ['Fonts'] },
  Fonts: { children: ['Font+'] },
  Font: {
    attributes: {
      'ID!': 'id',
      'FontName!': 'string',
      FamilyName: 'string',
      Charset: 'string',
      Bold: 'boolean',
      Italic: 'boolean',
      Serif: 'boolean',
      FixedWidth: 'boolean',
    },
    children: ['FontFile?'],
  },
  FontFile: { text: 'loc' },
  Page: { children: ['Template*', 'PageRes*', 'Area?', 'Content?', 'Actions?'] },
  Content: { children: ['Layer+'] },
  Layer: {
    attributes: { 'ID!': 'id', Type: 'layer', DrawParam: 'ref' },
    anyOf: ['TextObject', 'PathObject', 'ImageObject', 'CompositeObject', 'PageBlock'],
  },
  TextObject: {
    attributes: {
      ...GRAPHIC,
      'ID!': 'id',
      'Font!': 'ref',
      'Size!': 'double',
      Stroke: 'boolean',
      Fill: 'boolean',
    },
    children: ['Actions?', 'Clips?', 'FillColor?', 'StrokeColor?', 'CGTransform*', 'TextCode'],
  },
  CGTransform: {
    attributes: { 'CodePosition!': 'int', CodeCount: 'int', GlyphCount: 'int' },
    children: ['Glyphs?'],
  },
  Glyphs: { text: 'glyphs' },
  TextCode: {
    attributes: { 'X!': 'double', 'Y!': 'double', DeltaX: 'lengths', DeltaY: 'lengths' },
    text: 'string',
  },
  PathObject: { ...PATH, attributes: { ...PATH.attributes, 'ID!': 'id' } },
  Clips: { children: ['Clip+'] },
  Clip: { children: ['Area+'] },
  'Clip/Area': { attributes: { DrawParam: 'ref', CTM: 'matrix' }, children: ['Path'] },
  Path: PATH,
  AbbreviatedData: { text: 'path' },
  FillColor: COLOR,
  StrokeColor: COLOR,
  CustomTags: { children: ['CustomTag*'] },
  CustomTag: {
    attributes: { 'TypeID!': 'string', NameSpace: 'string' },
    children: ['SchemaLoc?', 'FileLoc'],
  },
  FileLoc: { text: 'loc' },
}

/** What in a file is not as the standard's tables say, each with where it is. */
export function faultsIn(root: XmlNode): string[] {
  return faultsOf(root, '', '')
}

function faultsOf(node: XmlNode, parent: string, above: string): string[] {
  const name = node.name.replace(/^ofd:/u, '')
  const where = `${above}/${name}`
  const rule = node.name.startsWith('ofd:') ? (ELEMENTS[`${parent}/${name}`] ?? ELEMENTS[name]) : undefined
  if (!rule) return [`${where}: no element of the standard`]
  return [
    ...attributeFaults(node, rule).map((fault) => `${where}: ${fault}`),
    ...childFaults(node, rule).map((fault) => `${where}: ${fault}`),
    ...(TYPES[rule.text ?? 'string'].test(node.text) ? [] : [`${where}: holds “${node.text}”`]),
    ...(rule.text === undefined && node.text.trim() !== '' ? [`${where}: holds text`] : []),
    ...node.children.flatMap((child) => faultsOf(child, name, where)),
  ]
}

function attributeFaults({ attributes }: XmlNode, rule: ElementRule): string[] {
  const known = Object.entries(rule.attributes ?? {}).map(
    ([name, type]) => [name.replace('!', ''), type, name.endsWith('!')] as const,
  )
  const missing = known.filter(([name, , isNeeded]) => isNeeded && attributes[name] === undefined)
  return [
    ...missing.map(([name]) => `lacks ${name}`),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      const type = known.find(([each]) => each === name)?.[1]
      return type && TYPES[type].test(value) ? [] : [`${name}="${value}"`]
    }),
  ]
}

function childFaults({ children }: XmlNode, rule: ElementRule): string[] {
  const names = children.map(({ name }) => name.replace(/^ofd:/u, ''))
  if (rule.anyOf) return names.filter((name) => !rule.anyOf?.includes(name)).map((name) => `holds ${name}`)
  const order = (rule.children ?? []).map((child) => {
    const count = { '?': '?', '*': '*', '+': '+' }[child.at(-1) ?? ''] ?? ''
    return `(?:${child.replace(/[?*+]$/u, '')};)${count}`
  })
  const isOrdered = new RegExp(`^${order.join('')}$`, 'u').test(names.map((name) => `${name};`).join(''))
  return isOrdered ? [] : [`holds ${names.join(', ')}`]
}

/** All elements of a file, from its root. */
export function allIn(root: XmlNode): XmlNode[] {
  return [root, ...root.children.flatMap(allIn)]
}
