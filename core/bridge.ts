/** What Electron's preload exposes to the page as `window.nianbao`; absent in an ordinary browser. */
export interface Bridge {
  /** One operation of the contract; answers a Reply. */
  call(operation: string, input: unknown): Promise<unknown>
  /** Registers what must be sent before the window closes; answers how to take that back. */
  onFlush(flush: () => Promise<void>): () => void
}
