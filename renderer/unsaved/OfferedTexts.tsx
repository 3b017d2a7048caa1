import { Fragment } from 'react'
import type { OfferedText } from '../../core/contract/unsaved.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { instantWords, valueWords } from '../parts/words.ts'
import { useProgram } from '../status.ts'
import type { Offered } from './use-offered.ts'
import './offered-texts.css'

/** What could not be saved the last time, beside what is stored, each to be taken or not. */
export function OfferedTexts({ offered, close }: { readonly offered: Offered; readonly close: () => void }) {
  const { texts, failure, take, drop } = offered
  return (
    <Question
      wide
      title={`有 ${texts.length} 处未保存的文字`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>以后再说</PlainButton>
          <PlainButton kind="primary" onClick={() => void take(texts)}>
            全部采用
          </PlainButton>
        </>
      }
    >
      <p>上次没有来得及保存，另存了一份。采用的写入报告，原来的可在“记录”中找回；不要的不再保留。</p>
      {failure && <FailureNotice failure={failure} />}
      {texts.map((text) => (
        <OneText key={`${text.session} ${text.field}`} text={text} offered={{ take, drop }} />
      ))}
    </Question>
  )
}

function OneText({
  text,
  offered: { take, drop },
}: {
  readonly text: OfferedText
  readonly offered: Pick<Offered, 'take' | 'drop'>
}) {
  const { today } = useProgram().status
  const { agency, year, label, at, field, value, stored } = text
  const words = [
    ['已保存的', stored],
    ['没保存的', value],
  ] as const
  return (
    <section className="offered-text" aria-label={label}>
      <h3>
        {label}
        <span className="muted">
          {agency} {year} 年，{instantWords(at, today)}
        </span>
      </h3>
      <dl>
        {words.map(([name, content]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{valueWords(field, content)}</dd>
          </Fragment>
        ))}
      </dl>
      <div className="row">
        <PlainButton size="small" onClick={() => void take([text])}>
          采用
        </PlainButton>
        <PlainButton size="small" onClick={() => void drop([text])}>
          不要
        </PlainButton>
      </div>
    </section>
  )
}
