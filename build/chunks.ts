import type { Rolldown } from 'vite'

/**
 * Into which files the page's scripts are cut: what every start needs, what several screens need, and each screen's own.
 * Cut by who needs what exactly, an editor was seventy files, many of a few hundred bytes.
 */
export const chunks: Rolldown.OutputOptions['codeSplitting'] = {
  groups: [
    { name: (id, modules) => (startNeeds(id, modules) ? 'start' : null), debugName: 'start', priority: 1 },
    { name: 'screens', minShareCount: 2 },
  ],
}

/** Whether the page begins with it, or with what imports it outright. */
function startNeeds(id: string, modules: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const module = modules.getModuleInfo(id)
  return (
    module !== null &&
    (module.isEntry || module.importers.some((importer) => startNeeds(importer, modules, seen)))
  )
}
