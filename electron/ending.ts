import { app, session } from 'electron'
import { watchThreads } from '../services/hosts/held-threads.ts'

/**
 * Ends the program, whose work ends in order, also where a thread waits for a share that is gone: Electron's own end would wait for it.
 * To be called before any thread is started.
 * @returns told how work ends, which it does when the last window has gone
 */
export function prepareEnd(): (close: () => void) => void {
  const endThreads = watchThreads()
  return (close) => {
    let mayQuit = false
    app.on('will-quit', (event) => {
      if (mayQuit) return
      mayQuit = true
      event.preventDefault()
      close()
      // Who is ended by force does not do it.
      session.defaultSession.flushStorageData()
      void endThreads().then((hasEnded) => {
        if (hasEnded) app.quit()
        else process.kill(process.pid, 'SIGKILL')
      })
    })
  }
}
