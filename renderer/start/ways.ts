import type { StartWay } from '../../core/contract/data.ts'

/** What each way is called, and what it does. */
export const WAYS: Readonly<Record<StartWay, { readonly name: string; readonly words: string }>> = {
  restore: { name: '从备份恢复', words: '换用下面的一份备份。备份以后写的内容不在其中。' },
  recover: {
    name: '尝试恢复',
    words: '把现在的文件里还能读出来的内容写成新的数据文件，读不出来的会列给您看。',
  },
  accept: { name: '就用现在的文件', words: '按文件现在的样子打开，不再追究少了什么、改了什么。' },
  anew: { name: '从头开始', words: '另建一个空的数据文件，列表里暂时没有报告。' },
  retry: { name: '再试一次', words: '文件已经放回原处、磁盘已经接好的，重新打开。' },
}
