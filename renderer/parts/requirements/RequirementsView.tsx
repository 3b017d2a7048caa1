import { GRADE_WORDS } from '../../../core/checks/grades.ts'
import { editionFor, editions } from '../../../core/form/editions.ts'
import { asksByPlace } from '../../../core/requirements/by-place.ts'
import { placeName } from '../../../core/requirements/places.ts'
import type { Requirements } from '../../../core/requirements/requirements.ts'
import { askWords } from '../../../core/requirements/words.ts'
import { dateWords } from '../words.ts'
import './requirements.css'

/** All that a notice asks for, as those who write the reports see it. */
export function RequirementsView({ requirements }: { readonly requirements: Requirements }) {
  const { year, notice, deadline, scope, addressee = {}, files } = requirements
  const form = editions[editionFor(year)]
  const places = asksByPlace(requirements, form)
  const receiver = [addressee.name, addressee.email, addressee.phone].filter(Boolean).join('，')
  return (
    <>
      <dl className="requirements-facts">
        <dt>通知</dt>
        <dd>
          {notice.office || <span className="warning">还没有写单位</span>}
          {notice.name && `《${notice.name.replace(/^《|》$/gu, '')}》`}
          {notice.number && `（${notice.number}）`}
        </dd>
        <dt>统计年度</dt>
        <dd>{year}年</dd>
        <dt>截止日期</dt>
        <dd>{deadline ? dateWords(deadline) : <span className="muted">没有写，照各单位自己的设置</span>}</dd>
        {scope && (
          <>
            <dt>数据口径</dt>
            <dd>{scope}</dd>
          </>
        )}
        <dt>报送给</dt>
        <dd>{receiver || <span className="muted">没有写，照各单位自己的设置</span>}</dd>
        <dt>报送文件</dt>
        <dd>
          {files.length > 0 ? (
            files.map(({ name }) => name).join('、')
          ) : (
            <span className="muted">没有写，Word 文件、PDF 文件和数据包</span>
          )}
        </dd>
      </dl>
      {places.length === 0 && <p className="muted">对文字没有要求。</p>}
      <ul className="requirements-places">
        {places.map(({ place, asks }) => (
          <li key={place}>
            <strong>{placeName(place, form)}</strong>
            <ul>
              {asks.map((ask, i) => (
                <li key={i}>
                  {askWords(ask)}
                  <span className="muted">　没有做到算{GRADE_WORDS[ask.asked.grade]}</span>
                  {ask.asked.note && <span className="asked-note muted">{ask.asked.note}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
