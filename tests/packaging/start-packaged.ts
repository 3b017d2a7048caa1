/**
 * Runs the bundled main of a packaged program under plain Node, on the stand-in for Electron, and prints what it
 * answers. Arguments: the folder of the program's files, the folder of the user's data.
 */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [root = '', data = ''] = process.argv.slice(2)
const standIn = new URL('../electron/electron-stand-in.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

const { app, ipcMain, windows } = (await import(standIn)) as typeof import('../electron/electron-stand-in.ts')
app.root = root
app.folder = data
process.env['NIANBAO_DATA'] = data
app.isPackaged = true
await import(pathToFileURL(join(root, 'dist/electron/main.js')).href)
while (windows.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
const senderFrame = windows[0]?.webContents.mainFrame
const call = (operation: string, input: unknown) =>
  ipcMain.handlers.get('call')?.({ senderFrame }, operation, input)
await call('reports.create', { kind: 'sample' })
// Counted in a thread of its own, which may take longer to start than the list waits.
let list = await call('reports.list', {})
while (JSON.stringify(list).includes('"share":null')) list = await call('reports.list', {})
console.log(JSON.stringify(list))
app.quit()
