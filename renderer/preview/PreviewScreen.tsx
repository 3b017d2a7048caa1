import { Button } from 'antd'
import { editions } from '../../core/form/editions.ts'
import { textFields, textOf } from '../../core/report/fields.ts'
import type { Field, Report } from '../../core/report/report.ts'
import { useEditor } from '../report/editor-context.ts'
import { Preview } from './Preview.tsx'
import { StandInNotice } from './StandInNotice.tsx'
import './preview.css'
import { useActions } from '../actions.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { usePrinting } from '../parts/PrintButton.tsx'
import { useHandedOut } from '../report/use-handed-out.ts'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** The printed pages at full width; a double click leads back to the text it hits. */
export function PreviewScreen() {
  const { session, goTo, opened } = useEditor()
  const { print, busy, failure } = usePrinting({ id: opened.id }, useHandedOut())
  // Ctrl+P leads here from elsewhere; here it prints.
  useActions({ preview: print })
  const pick = (words: string) => {
    const field = fieldWith(session.state().report, words)
    if (field) goTo(field)
  }
  return (
    <article className="preview-screen">
      <div className="preview-head">
        <ScreenHeading>预览</ScreenHeading>
        <p className="muted">这就是打印和导出的样子。双击一行文字，回到填写它的地方。</p>
        <Button loading={busy} title="Ctrl+P" onClick={print}>
          打印…
        </Button>
      </div>
      <StandInNotice />
      {failure && <FailureNotice failure={failure} retry={print} />}
      <Preview place="screen" onPick={pick} />
    </article>
  )
}

/** The text that holds a printed line; printing may have broken it anywhere, so its middle is looked for. */
function fieldWith(report: Report, words: string): Field | undefined {
  const line = words.replaceAll(/\s/g, '')
  const middle = line.slice(Math.floor(line.length / 4), Math.ceil((line.length * 3) / 4))
  if (middle.length < 3) return undefined
  // Browsers name some characters by the radical that looks alike, which is no letter; marks are no matter.
  const pattern = new RegExp(middle.replaceAll(/[^\p{L}\p{N}]/gu, '.'), 'u')
  return textFields(editions[report.form]).find((field) =>
    pattern.test(textOf(report, field).replaceAll(/\s/g, '')),
  )
}
