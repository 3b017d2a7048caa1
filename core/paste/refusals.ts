import { shortened } from '../report/quoted.ts'

/** How many cells a sentence names before it counts them. */
const NAMED = 3

/** What of a block can't be written, gathered into a few sentences. */
export class Refusals {
  private readonly figures: string[] = []
  private readonly rows = new Map<number, string>()
  private readonly columns = new Map<number, string>()
  private readonly others: string[] = []
  private beyond = 0

  /** A cell that holds no figure, and why the form takes none such. Rows and columns of the block count from 0. */
  noFigure(row: number, column: number, text: string, problem: string): void {
    this.figures.push(`第 ${row + 1} 行第 ${column + 1} 列“${shortened(text)}”：${problem}`)
  }

  noRow(row: number, label: string): void {
    this.rows.set(row, `第 ${row + 1} 行${inBrackets(label)}`)
  }

  noColumn(column: number, label: string): void {
    this.columns.set(column, `第 ${column + 1} 列${inBrackets(label)}`)
  }

  outside(): void {
    this.beyond += 1
  }

  say(sentence: string): void {
    this.others.push(sentence)
  }

  sentences(): string[] {
    return [
      ...(this.figures.length > 0 ? [`没有写入：${listed(this.figures, '；', '格')}。`] : []),
      ...(this.rows.size > 0
        ? [`表中没有叫这个名称的行，没有写入：${listed([...this.rows.values()], '、', '行')}。`]
        : []),
      ...(this.columns.size > 0
        ? [`表中没有叫这个名称的列，没有写入：${listed([...this.columns.values()], '、', '列')}。`]
        : []),
      ...(this.beyond > 0 ? [`有 ${this.beyond} 格超出了表格，没有写入，请检查从哪一格开始粘贴。`] : []),
      ...this.others,
    ]
  }
}

function listed(all: readonly string[], between: string, unit: string): string {
  const named = all.slice(0, NAMED).join(between)
  return all.length > NAMED ? `${named}等 ${all.length} ${unit}` : named
}

function inBrackets(label: string): string {
  return label.trim() === '' ? '' : `“${shortened(label)}”`
}
