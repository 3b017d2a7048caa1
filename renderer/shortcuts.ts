/** What a key does in a report. Tooltips, help and the key handler read this one list. */
export const SHORTCUTS = [
  { action: 'part', key: 'Ctrl+0…6', does: '基本信息、第一至第六部分' },
  { action: 'nextRegion', key: 'F6', does: '下一个区域' },
  { action: 'nextFinding', key: 'F8', does: '下一个问题' },
  { action: 'writingHelp', key: 'F9', does: '打开、收起写法帮助' },
  { action: 'preview', key: 'Ctrl+P', does: '预览' },
  { action: 'export', key: 'Ctrl+E', does: '导出' },
  { action: 'help', key: 'F1', does: '快捷键说明' },
  { action: 'undo', key: 'Ctrl+Z', does: '撤销' },
  { action: 'redo', key: 'Ctrl+Y', does: '重做' },
] as const

export type Action = (typeof SHORTCUTS)[number]['action']

/** A key as pressed, as far as it matters. */
export interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

const PLAIN_KEYS: Readonly<Record<string, Action>> = {
  F1: 'help',
  F6: 'nextRegion',
  F8: 'nextFinding',
  F9: 'writingHelp',
}

/** What a pressed key asks for; nothing where it is an ordinary key. */
export function actionOf({
  key,
  ctrl,
  shift,
}: Pressed): { readonly action: Action; readonly part?: number } | undefined {
  if (!ctrl) {
    const action = PLAIN_KEYS[key]
    return action && { action }
  }
  if (/^[0-6]$/.test(key)) return { action: 'part', part: Number(key) }
  switch (key.toLowerCase()) {
    case 'p':
      return { action: 'preview' }
    case 'e':
      return { action: 'export' }
    case 'z':
      return { action: shift ? 'redo' : 'undo' }
    case 'y':
      return { action: 'redo' }
    default:
      return undefined
  }
}
