import { Menu } from 'electron'

/** The window's menu. What it does to a report is done by the page, with the keys it lists under F1. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
      {
        label: '编辑',
        submenu: [
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
    ]),
  )
}
