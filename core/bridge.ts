import { z } from 'zod'

/** What became of what was typed: stored; not stored; or another window wrote the same field, and someone has to choose. */
export type SaveOutcome = 'saved' | 'failed' | 'conflict'

/** What the page answers when it is asked to save all before the window closes; checked, as everything from the page. */
export const flushedSchema = z.object({
  outcome: z.enum(['saved', 'failed', 'conflict']),
  /** What is not saved, by the names of its fields. */
  unsaved: z.array(z.string().max(200)).max(20),
})
export type Flushed = z.infer<typeof flushedSchema>

/** What Electron's preload exposes to the page as `window.nianbao`; absent in an ordinary browser. */
export interface Bridge {
  /** One operation of the contract; answers a Reply. */
  call(operation: string, input: unknown): Promise<unknown>
  /** Sets what saves all before the window closes, in place of what was set before. */
  onFlush(flush: () => Promise<Flushed>): void
  /** Sets what is told that the system asked to open a file while the page is shown, in place of what was set before. */
  onOpened(tell: () => void): void
}
