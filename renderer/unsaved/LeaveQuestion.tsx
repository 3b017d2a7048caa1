import { useState } from 'react'
import { GiveUpQuestion } from '../parts/GiveUpQuestion.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { UnsavedTexts } from '../parts/UnsavedTexts.tsx'
import { leave, sourcesLeft, stay } from './leaving.ts'
import { flushAll, keepAllAtOnce, unsavedTexts } from '../typed/sources.ts'

const textsLeft = () => unsavedTexts(sourcesLeft())

/** Before a screen is left on which something could not be saved: what that is, and the choice. */
export function LeaveQuestion() {
  const [texts, setTexts] = useState(textsLeft)
  const [isKept] = useState(keepAllAtOnce)
  const [isTrying, setIsTrying] = useState(false)
  const drafts = texts.filter(({ isDraft }) => isDraft)
  if (drafts.length === texts.length)
    return <GiveUpQuestion what={drafts[0]?.label ?? '这里写的'} act="离开" stay={stay} goOn={leave} />
  const mayLeave = texts.every(({ comesBack }) => comesBack)
  const areRefused = texts.every(({ isRefused }) => isRefused)
  const tryAgain = async () => {
    setIsTrying(true)
    const { outcome } = await flushAll(sourcesLeft())
    if (outcome === 'saved') leave()
    else setTexts(textsLeft())
    setIsTrying(false)
  }
  return (
    <Question
      title={areRefused ? `有 ${texts.length} 处填的没有存入` : `有 ${texts.length} 处内容还没有保存`}
      close={stay}
      answers={
        <>
          <PlainButton kind="primary" onClick={stay}>
            返回编辑
          </PlainButton>
          {!areRefused && (
            <PlainButton disabled={isTrying} onClick={() => void tryAgain()}>
              {isTrying ? '正在保存…' : '再保存一次'}
            </PlainButton>
          )}
          <PlainButton onClick={leave}>仍要离开</PlainButton>
        </>
      }
    >
      <p>
        {mayLeave
          ? '离开后还留在原处，回来接着保存。'
          : areRefused
            ? '仍是原来的，离开后填的就没有了。'
            : isKept
              ? '已另存一份，离开后可以在列表上取回。'
              : '离开后就没有了，请先复制下面的内容。'}
      </p>
      <UnsavedTexts texts={texts} />
    </Question>
  )
}
