import { leftToAttach } from '../../core/requirements/files.ts'
import { placeName } from '../../core/requirements/places.ts'
import { askWords, noticeWords, standingWords } from '../../core/requirements/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'

/** What the level above asks for and is not there yet, and the files that must go along. */
export function HandedRequirements() {
  const { opened, form } = useEditor()
  const { asked, checking } = useFindings()
  const { requirements } = opened
  if (!requirements || requirements.year !== opened.report.year) return null
  const unmet = asked.filter(({ isMet }) => !isMet)
  const byHand = new Set(leftToAttach(requirements, 0))
  return (
    <section>
      <h2>上级要求</h2>
      <p>
        {noticeWords(requirements)}
        {checking ? '的要求正在核对…' : askedWords(asked.length)}
        {unmet.length > 0 && <span className="warning">还有 {unmet.length} 项没有做到：</span>}
        {!checking && asked.length > 0 && unmet.length === 0 && '都做到了。'}
      </p>
      {unmet.length > 0 && (
        <ul>
          {unmet.map((each, i) => (
            <li key={i}>
              {placeName(each.asked.place, form)}：{askWords(each)}（{standingWords(each)}）
            </li>
          ))}
        </ul>
      )}
      {requirements.files.length > 0 && (
        <>
          <p>要一并报送的文件：</p>
          <ul>
            {requirements.files.map((file, i) => (
              <li key={i}>
                {file.name}
                {byHand.has(file) && (
                  <span className="muted">
                    {file.kind === 'scan' ? '（签发后在“办理”中附上签字件）' : '（由您另外附上）'}
                  </span>
                )}
                {file.note && <span className="muted">　{file.note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function askedWords(count: number): string {
  return count === 0 ? '对文字没有要求。' : `对文字有 ${count} 项要求，`
}
