import type { OfferedText, StrayText } from '../../core/contract/unsaved.ts'
import { sentence } from '../../core/failure.ts'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { instantWords, valueWords } from '../parts/words.ts'
import { useProgram } from '../status.ts'
import { type Alternatives, alternativesOf, certain, nameOf } from './alternatives.ts'
import type { Offered } from './use-offered.ts'
import './offered-texts.css'

/** What could not be saved the last time, beside what is stored, each to be taken or not. */
export function OfferedTexts({ offered, close }: { readonly offered: Offered; readonly close: () => void }) {
  const { texts, stray, refused, take } = offered
  const places = alternativesOf(texts)
  const simple = certain(places)
  const isMixed = simple.length < texts.length
  return (
    <Question
      wide
      title={`有 ${places.length + stray.length} 处未保存的文字`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>以后再说</PlainButton>
          {simple.length > 0 && (
            <PlainButton kind="primary" onClick={() => void take(simple)}>
              {isMixed ? `其余 ${simple.length} 处全部采用` : '全部采用'}
            </PlainButton>
          )}
        </>
      }
    >
      {places.length > 0 && (
        <p>上次没有来得及保存，另存了一份。采用的写入报告，原来的可在“记录”中找回；不要的不再保留。</p>
      )}
      {refused.size > 0 && (
        <Notice kind="error" role="alert">
          有 {refused.size} 处没有写入，还留在这里，原因写在各处下面；其余的已经办好。
        </Notice>
      )}
      {places.map((place) => (
        <Place key={nameOf(place[0])} texts={place} offered={offered} />
      ))}
      {stray.length > 0 && (
        <p>
          {places.length > 0 && '另外，'}有 {stray.length}{' '}
          处文字所在的报告已经不在这里，比如恢复了以前的备份。可以从“备份”中取回那份报告，再回到这里采用；也可以复制下来。
        </p>
      )}
      {stray.map((text) => (
        <Stray key={nameOf(text)} text={text} offered={offered} />
      ))}
    </Question>
  )
}

/** A field, what is stored of it, and what was not. */
function Place({ texts, offered }: { readonly texts: Alternatives; readonly offered: Offered }) {
  const { today } = useProgram().status
  const [{ agency, year, label, at, field, stored }] = texts
  const isOne = texts.length === 1
  return (
    <section className="offered-text" role="group" aria-label={label}>
      <h3>
        {label}
        <span className="muted">
          {agency} {year}年{isOne && `，${instantWords(at, today)}`}
        </span>
      </h3>
      {!isOne && <p>这一处另存了 {texts.length} 份不同的文字，请选用一份。</p>}
      <dl>
        <dt>已保存的</dt>
        <dd>{valueWords(field, stored)}</dd>
      </dl>
      {texts.map((text) => (
        <Kept
          key={nameOf(text)}
          text={text}
          offered={offered}
          name={isOne ? '没保存的' : instantWords(text.at, today)}
        />
      ))}
    </section>
  )
}

/** A text of a report that is not here. */
function Stray({ text, offered: { drop } }: { readonly text: StrayText; readonly offered: Offered }) {
  const { today } = useProgram().status
  const { field, label, at, value } = text
  return (
    <section className="offered-text" role="group" aria-label={label}>
      <h3>
        {label}
        <span className="muted">{instantWords(at, today)}</span>
      </h3>
      <dl>
        <dt>没保存的</dt>
        <dd>{valueWords(field, value)}</dd>
      </dl>
      <div className="row">
        <PlainButton size="small" onClick={() => void drop([text])}>
          不要
        </PlainButton>
      </div>
    </section>
  )
}

interface KeptProps {
  readonly text: OfferedText
  readonly offered: Offered
  /** What tells it from the others of its place. */
  readonly name: string
}

function Kept({ text, offered: { take, drop, refused }, name }: KeptProps) {
  const failure = refused.get(nameOf(text))
  return (
    <>
      <dl>
        <dt>{name}</dt>
        <dd>{valueWords(text.field, text.value)}</dd>
      </dl>
      {failure && <p className="error">{sentence(failure)}</p>}
      <div className="row">
        <PlainButton size="small" onClick={() => void take([text])}>
          采用
        </PlainButton>
        <PlainButton size="small" onClick={() => void drop([text])}>
          不要
        </PlainButton>
      </div>
    </>
  )
}
