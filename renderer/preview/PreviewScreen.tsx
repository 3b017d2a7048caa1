import { editions } from '../../core/form/editions.ts'
import { textFields, textOf } from '../../core/report/fields.ts'
import type { Field, Report } from '../../core/report/report.ts'
import { useEditor } from '../report/editor-context.ts'
import { Preview } from './Preview.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** The printed pages at full width; a double click leads back to the text it hits. */
export function PreviewScreen() {
  const { session, goTo } = useEditor()
  const pick = (words: string) => {
    const field = fieldWith(session.state().report, words)
    if (field) goTo(field)
  }
  return (
    <article className="preview-screen">
      <ScreenHeading>预览</ScreenHeading>
      <p className="muted">这就是打印和导出的样子。双击一行文字，回到填写它的地方。</p>
      <Preview onPick={pick} />
    </article>
  )
}

/** The text that holds a printed line; printing may have broken it anywhere, so its middle is looked for. */
function fieldWith(report: Report, words: string): Field | undefined {
  const line = words.replaceAll(/\s/g, '')
  const middle = line.slice(Math.floor(line.length / 4), Math.ceil((line.length * 3) / 4))
  if (middle.length < 3) return undefined
  return textFields(editions[report.form]).find((field) =>
    textOf(report, field).replaceAll(/\s/g, '').includes(middle),
  )
}
