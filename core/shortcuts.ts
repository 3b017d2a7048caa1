/**
 * What can be asked of the page from outside its fields, with the key for it. Menus, tooltips, the manual and the key
 * handler read this one list.
 */
export const ACTIONS = [
  { action: 'new', key: 'Ctrl+N', does: '新建年度报告' },
  { action: 'reports', does: '返回列表' },
  { action: 'import', does: '导入' },
  { action: 'settings', does: '设置' },
  { action: 'part', key: 'Ctrl+0…6', does: '基本信息、第一至第六部分' },
  { action: 'nextStep', key: 'F4', does: '下一步：接着该做什么，就去那里' },
  { action: 'nextRegion', key: 'F6', does: '下一个区域：正文或表格、表下的提示、帮助' },
  { action: 'previousRegion', key: 'Shift+F6', does: '上一个区域' },
  { action: 'nextFinding', key: 'F8', does: '下一个问题' },
  { action: 'nextBlank', key: 'F7', does: '下一处空' },
  { action: 'previousBlank', key: 'Shift+F7', does: '上一处空' },
  { action: 'writingHelp', key: 'F9', does: '打开、收起写法帮助' },
  { action: 'find', key: 'Ctrl+F', does: '在报告中查找' },
  { action: 'replace', key: 'Ctrl+H', does: '替换' },
  { action: 'preview', key: 'Ctrl+P', does: '预览；在预览里打印' },
  { action: 'handover', key: 'Ctrl+7', does: '交出前再看一遍' },
  { action: 'export', key: 'Ctrl+E', does: '导出' },
  { action: 'procedure', key: 'Ctrl+8', does: '办理' },
  { action: 'save', key: 'Ctrl+S', does: '立即保存（不按也会自动保存）' },
  { action: 'undo', key: 'Ctrl+Z', does: '撤销' },
  { action: 'redo', key: 'Ctrl+Y', does: '重做' },
  { action: 'help', key: 'F1', does: '手册，翻到现在的画面' },
  { action: 'shortcuts', does: '快捷键' },
  { action: 'sample', does: '看样例' },
  { action: 'about', does: '关于' },
  { action: 'log', does: '程序日志' },
] as const satisfies readonly { readonly action: string; readonly key?: string; readonly does: string }[]

export type Action = (typeof ACTIONS)[number]['action']

/** Those with a key. */
export const SHORTCUTS = ACTIONS.filter((each) => 'key' in each)

/** The key of an action, as it is written. */
export function keyOf(action: Action): string | undefined {
  return SHORTCUTS.find((each) => each.action === action)?.key
}

/** What keys do in a table, besides going from cell to cell. */
export const TABLE_KEYS = [
  { key: 'Enter、Tab', does: '下一行、下一格；加 Shift 往回' },
  { key: 'Home、End', does: '本行头一格、末一格；加 Ctrl 到全表的' },
  { key: 'Shift+方向键', does: '选一块，也可拖动鼠标；按两次 Ctrl+A 选整张表' },
  { key: 'Ctrl+C/X/V', does: '复制、剪切、粘贴；Delete 清空' },
  { key: 'F2', does: '改格里的数，不重写' },
  { key: 'Esc', does: '恢复修改前的数' },
  { key: '=3+4', does: '算出结果填入' },
] as const

/** What keys do where printed pages are looked at; there Ctrl+0 leads to no part of the report. */
export const PREVIEW_KEYS = [
  { key: 'Ctrl+=、Ctrl+-', does: '放大、缩小' },
  { key: 'Ctrl+0', does: '恢复原来大小' },
  { key: 'PageDown、PageUp', does: '往下、往上翻；方向键慢慢移' },
  { key: 'Home、End', does: '第一页、最后一页' },
] as const

/** A key as pressed, as far as it matters. */
export interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

const PLAIN_KEYS: Readonly<Record<string, Action>> = {
  F1: 'help',
  F4: 'nextStep',
  F6: 'nextRegion',
  F7: 'nextBlank',
  F8: 'nextFinding',
  F9: 'writingHelp',
}

const SHIFTED_KEYS: Readonly<Record<string, Action>> = { F6: 'previousRegion', F7: 'previousBlank' }

/** What a pressed key asks for; nothing where it is an ordinary key. */
export function actionOf({
  key,
  ctrl,
  shift,
}: Pressed): { readonly action: Action; readonly part?: number } | undefined {
  if (!ctrl) {
    const action = (shift && SHIFTED_KEYS[key]) || PLAIN_KEYS[key]
    return action && { action }
  }
  if (/^[0-6]$/.test(key)) return { action: 'part', part: Number(key) }
  switch (key.toLowerCase()) {
    case 'n':
      return { action: 'new' }
    case '7':
      return { action: 'handover' }
    case '8':
      return { action: 'procedure' }
    case 'p':
      return { action: 'preview' }
    case 'f':
      return { action: 'find' }
    case 'h':
      return { action: 'replace' }
    case 'e':
      return { action: 'export' }
    case 's':
      return { action: 'save' }
    case 'z':
      return { action: shift ? 'redo' : 'undo' }
    case 'y':
      return { action: 'redo' }
    default:
      return undefined
  }
}
