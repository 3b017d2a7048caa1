import {
  HeightRule,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  AlignmentType,
} from 'docx'

/** A table in full rules; lengths in twips. */
export interface RuledTable {
  /** What it is, for readers of the screen; Word calls it the title of its alternative text. */
  readonly caption?: string
  /** Of the grid columns. */
  readonly widths: readonly number[]
  /** Gap between type and the rules over and under it. */
  readonly over: number
  /** Gap between type and the rules beside it. */
  readonly beside: number
  readonly rows: readonly RuledRow[]
}

export interface RuledRow {
  /** At least. */
  readonly height: number
  /** Repeated at the top of every page. */
  readonly heads: boolean
  /** One for each place of the grid, @see gridRows */
  readonly cells: readonly RuledCell[]
}

export interface RuledCell {
  readonly width: number
  readonly colSpan: number
  readonly merge: 'none' | 'start' | 'continue'
  readonly align: 'center' | 'bottom'
  readonly children: readonly Paragraph[]
}

/** Thickness of the rules: half a point, counted in eighths. */
const RULE = { style: 'single', size: 4, color: '000000' } as const

/** The package has no option for a table's name; it stands last among the properties (ECMA-376, 17.4.58). */
class NamedTable extends Table {
  readonly #caption: string | undefined
  constructor(caption: string | undefined, options: ITableOptions) {
    super(options)
    this.#caption = caption
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    const parts = xml?.['w:tbl'] as readonly Readonly<Record<string, unknown[]>>[] | undefined
    const properties = parts?.find((part) => 'w:tblPr' in part)?.['w:tblPr']
    if (this.#caption !== undefined)
      properties?.push({ 'w:tblCaption': { _attr: { 'w:val': this.#caption } } })
    return xml
  }
}

/** The table in Word: widths in twips that agree in grid and cells (WPS goes by them), rows whole, heads repeated. */
export function ruledTable({ caption, widths, over, beside, rows }: RuledTable): Table {
  return new NamedTable(caption, {
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    margins: { marginUnitType: WidthType.DXA, top: over, bottom: over, left: beside, right: beside },
    rows: rows.map(({ height, heads, cells }) => {
      return new TableRow({
        cantSplit: true,
        ...(heads ? { tableHeader: true } : {}),
        height: { value: height, rule: HeightRule.ATLEAST },
        children: cells.map(ruledCell),
      })
    }),
  })
}

function ruledCell({ width, colSpan, merge, align, children }: RuledCell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(merge === 'none' ? {} : { verticalMerge: MERGES[merge] }),
    verticalAlign: ALIGNS[align],
    children: [...children],
  })
}

const MERGES = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const
const ALIGNS = { center: VerticalAlignTable.CENTER, bottom: VerticalAlignTable.BOTTOM } as const
