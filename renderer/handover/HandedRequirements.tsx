import { leftToAttach } from '../../core/requirements/files.ts'
import { placeName } from '../../core/requirements/places.ts'
import { askWords, noticeWords, standingWords } from '../../core/requirements/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useAsked } from '../report/requirements/use-asked.ts'

/** What the level above asks for and is not there yet, and the files that must go along. */
export function HandedRequirements() {
  const { opened, form } = useEditor()
  const asked = useAsked()
  const { requirements } = opened
  if (!requirements || requirements.year !== opened.report.year) return null
  const unmet = asked.filter(({ isMet }) => !isMet)
  const byHand = new Set(leftToAttach(requirements, 0))
  return (
    <section>
      <h2>上级要求</h2>
      <p>
        {noticeWords(requirements)}对文字有 {asked.length} 项要求，
        {unmet.length === 0 ? (
          '都做到了。'
        ) : (
          <span className="warning">还有 {unmet.length} 项没有做到：</span>
        )}
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
