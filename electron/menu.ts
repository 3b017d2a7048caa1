import { type BaseWindow, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

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
          { type: 'separator' },
          keyItem('查找…', 'F'),
          keyItem('替换…', 'H'),
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

/** What the page does with Ctrl and a key: the menu shows the key and leaves it to the page, a click presses it there. */
function keyItem(label: string, key: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator: `CmdOrCtrl+${key}`,
    registerAccelerator: false,
    click: (_item, window) => press(window, key),
  }
}

function press(window: BaseWindow | undefined, keyCode: string): void {
  if (!(window instanceof BrowserWindow)) return
  for (const type of ['keyDown', 'keyUp'] as const)
    window.webContents.sendInputEvent({
      type,
      keyCode,
      modifiers: [process.platform === 'darwin' ? 'meta' : 'control'],
    })
}
