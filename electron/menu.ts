import { type BrowserWindow, ipcMain, Menu, type MenuItemConstructorOptions } from 'electron'
import { offeredSchema } from '../core/bridge.ts'
import { type Action, ACTIONS, keyOf } from '../core/shortcuts.ts'
import { isTrusted } from './security.ts'

type Item = MenuItemConstructorOptions

const LINE: Item = { type: 'separator' }

/** The window's menu. What it does to a report is done by the page, as if its key were pressed. */
export function setMenu(window: BrowserWindow): void {
  const ask = (action: Action, label: string): Item => ({
    id: action,
    label,
    enabled: false,
    accelerator: keyOf(action)?.replace('Ctrl', 'CmdOrCtrl'),
    // The page hears the key itself, so that an input method at work keeps it.
    registerAccelerator: false,
    click: () => window.webContents.send('action', action),
  })
  const menu = Menu.buildFromTemplate([
    {
      label: '文件',
      submenu: [
        ask('new', '新建年度报告'),
        ask('reports', '打开…'),
        ask('import', '导入…'),
        LINE,
        ask('export', '导出…'),
        ask('preview', '打印预览'),
        LINE,
        ask('settings', '设置'),
        { role: 'quit', label: '退出' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        ask('undo', '撤销'),
        ask('redo', '重做'),
        LINE,
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '显示',
      submenu: [
        { role: 'zoomIn', label: '放大', accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '恢复大小', accelerator: 'CmdOrCtrl+Shift+0' },
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    {
      label: '帮助',
      submenu: [
        ask('help', '手册'),
        ask('shortcuts', '快捷键'),
        ask('sample', '看样例'),
        LINE,
        ask('log', '程序日志'),
        ask('about', '关于'),
      ],
    },
  ])
  Menu.setApplicationMenu(menu)
  ipcMain.on('offered', (event, given: unknown) => {
    if (!isTrusted(event, window.webContents)) return
    const offered = offeredSchema.safeParse(given).data ?? []
    for (const { action } of ACTIONS) {
      const item = menu.getMenuItemById(action)
      if (item) item.enabled = offered.includes(action)
    }
  })
}
