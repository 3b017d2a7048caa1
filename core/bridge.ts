import { z } from 'zod'

/** What became of what was typed: stored; not stored; or another window wrote the same field, and someone has to choose. */
export type SaveOutcome = 'saved' | 'failed' | 'conflict'

/**
 * Why something is not stored, the gravest first: storing failed; another window wrote the same; its field can't take it; only a
 * button of its form stores it, and there is no copy; a long step is under way; only a button of its form stores it, and a copy is kept.
 */
export const UNSAVED_WHYS = ['failed', 'conflict', 'refused', 'form-alone', 'running', 'form'] as const
export type UnsavedWhy = (typeof UNSAVED_WHYS)[number]

/** What the page answers when it is asked to save all before the window closes; checked, as everything from the page. */
export const flushedSchema = z.object({
  outcome: z.enum(['saved', 'failed', 'conflict']),
  /** What is not saved, by the names of its fields. */
  unsaved: z.array(z.object({ label: z.string().max(200), why: z.enum(UNSAVED_WHYS) })).max(20),
})
export type Flushed = z.infer<typeof flushedSchema>

/** The names of what the page can do now; checked likewise. */
export const offeredSchema = z.array(z.string().max(40)).max(100)

/** What Electron's preload exposes to the page as `window.nianbao`; absent in an ordinary browser. */
export interface Bridge {
  /** One operation of the contract; answers a Reply. */
  call(operation: string, input: unknown): Promise<unknown>
  /** Sets what saves all before the window closes, in place of what was set before. */
  onFlush(flush: () => Promise<Flushed>): void
  /** Sets who does what the window's menu asks for, by the names of core/shortcuts.ts. */
  onAction(perform: (action: string) => void): void
  /** Tells the window's menu what the page can do now. */
  offerActions(actions: readonly string[]): void
  /** Sets what is told that the system asked to open a file while the page is shown, in place of what was set before. */
  onOpened(tell: () => void): void
}
