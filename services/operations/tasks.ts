import type { Handlers } from '../dispatch.ts'
import type { Tasks } from '../tasks.ts'

/** Watching and stopping the long tasks of the page. */
export function taskOperations(tasks: Tasks): Pick<Handlers, 'task.progress' | 'task.cancel'> {
  return {
    'task.progress': ({ task }) => tasks.progress(task),
    'task.cancel': ({ task }) => {
      tasks.cancel(task)
      return {}
    },
  }
}
