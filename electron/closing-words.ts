import { type Flushed, UNSAVED_WHYS, type UnsavedWhy } from '../core/bridge.ts'

/** What the question says before a window closes. */
export interface ClosingWords {
  readonly message: string
  readonly detail: string
}

const WHYS: Readonly<Record<UnsavedWhy, string>> = {
  failed: '这些地方没有保存成功，原因写在窗口里：',
  conflict: '这些地方已在别的窗口改过，还没有选择保留哪一个：',
  refused: '这些地方填的不能采用，仍是原来的：',
  'form-alone': '这些写了没有存入，也没有另存副本，关闭就没有了：',
  running: '这些还没有做完：',
  form: '这些写了没有存入，已经另存副本，下次打开还在原处：',
}

/** What is not saved, by why it is not: what fails is not told like what only waits for its button, or like a step under way. */
export function closingWords(flushed: Flushed | undefined): ClosingWords {
  if (!flushed)
    return {
      message: '页面没有应答，不知道最后写的内容是否已经保存。',
      detail: '可以返回等一会儿再关闭；仍要关闭的，最后写的几个字可能没有保存。',
    }
  const { unsaved } = flushed
  const groups = UNSAVED_WHYS.flatMap((why) => {
    const labels = unsaved.filter((each) => each.why === why).map(({ label }) => `· ${label}`)
    return labels.length > 0 ? [[WHYS[why], ...labels].join('\n')] : []
  })
  return {
    message: messageOf(unsaved.map(({ why }) => why)),
    detail: groups.length > 0 ? groups.join('\n\n') : '哪些没有保存、为什么，写在窗口里。',
  }
}

function messageOf(whys: readonly UnsavedWhy[]): string {
  const [gravest] = UNSAVED_WHYS.filter((why) => whys.includes(why))
  if (gravest === 'running') return '有事情还没有做完'
  return gravest === 'form' ? '有写了没有存入的' : '有内容还没有保存'
}
