import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, CDPSession } from 'playwright'

/** A page that Playwright does not attend to: for one that it does, its process keeps every answer it was given, to show it on request. */
export interface UnwatchedPage {
  readonly send: (method: string, parameters?: object) => Promise<unknown>
  /** What an expression comes to. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly until: (expression: string) => Promise<void>
  /** Process ids of the pages. */
  readonly renderers: readonly number[]
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Opens an address in a page of its own. */
export async function openUnwatched(browser: Browser, url: string): Promise<UnwatchedPage> {
  const devTools = await browser.newBrowserCDPSession()
  // In a context that Playwright has not made it leaves pages alone.
  const { browserContextId } = await devTools.send('Target.createBrowserContext')
  const page = { url: 'about:blank', browserContextId, width: 1366, height: 768 }
  const { targetId } = await devTools.send('Target.createTarget', page)
  const send = await sender(devTools, targetId)
  await send('Page.navigate', { url })
  const evaluate = async (expression: string) => {
    const asked = { expression, returnByValue: true, awaitPromise: true }
    const { result } = (await send('Runtime.evaluate', asked)) as {
      readonly result: { readonly value?: unknown }
    }
    return result.value
  }
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo')
  return {
    send,
    evaluate,
    until: async (expression) => {
      while ((await evaluate(expression)) !== true) await pause(50)
    },
    renderers: processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id),
  }
}

/** Calls of one page, through the browser: Playwright's sessions are its own. */
async function sender(devTools: CDPSession, targetId: string): Promise<UnwatchedPage['send']> {
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false })
  const asked = new Map<number, PromiseWithResolvers<unknown>>()
  devTools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message) as Answer
    if (error) asked.get(id)?.reject(new Error(error.message))
    else asked.get(id)?.resolve(result)
    asked.delete(id)
  })
  let last = 0
  return async (method, params = {}) => {
    const answer = Promise.withResolvers<unknown>()
    asked.set((last += 1), answer)
    const message = JSON.stringify({ id: last, method, params })
    await devTools.send('Target.sendMessageToTarget', { sessionId, message })
    return answer.promise
  }
}
