import { Buffer } from 'node:buffer'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD_TYPE}.numbering+xml"/></Types>`

export const packageRelations = relations([['rId1', 'officeDocument', 'word/document.xml']])

export const documentRelations = relations([
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'numbering', 'numbering.xml'],
  ['rId3', 'image', 'media/image1.png'],
])

/** The names Word gives its own styles, whatever the language of its menus. */
export const styles = `${HEAD}<w:styles ${MAIN}>${style('Normal', 'Normal', '')}${style('Title', 'Title', '')}${style('Heading1', 'heading 1', '<w:outlineLvl w:val="0"/>')}${style('Heading2', 'heading 2', '<w:outlineLvl w:val="1"/>')}</w:styles>`

/** Parts as 一、 and sections as （一）, counted by Word; each part starts its sections again. */
export const numbering = `${HEAD}<w:numbering ${MAIN}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** A white dot. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function style(id: string, name: string, properties: string): string {
  const standard = id === 'Normal' ? ' w:default="1"' : ''
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'
  return `<w:style w:type="paragraph"${standard} w:styleId="${id}"><w:name w:val="${name}"/>${based}${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}</w:style>`
}

function level(index: number, text: string): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`
}
