import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { safeStorage } from 'electron'
import { memorySecret } from '../services/hosts/memory-secret.ts'
import type { SecretPort } from '../services/ports.ts'
import { fileFailure } from '../services/writers/file-failure.ts'

/** The file that holds the mail account's password, sealed. */
const FILE = 'mail-password.sealed'

/**
 * Keeps a secret in a file of a folder, sealed by the system's key store: Keychain, DPAPI, libsecret or KWallet. Where
 * there is none, or it refuses, only as long as the program runs.
 */
export function sealedSecret(folder: string, platform: NodeJS.Platform = process.platform): SecretPort {
  const path = join(folder, FILE)
  const memory = memorySecret()
  const canSeal = async () => !isInTheClear(platform) && (await safeStorage.isAsyncEncryptionAvailable())
  const seal = async (secret: string) =>
    (await canSeal()) ? safeStorage.encryptStringAsync(secret).catch(() => undefined) : undefined
  return {
    keepsBeyondRun: async () => (await memory.read()) === undefined && canSeal(),
    read: async () => {
      const sealed = await existing(path)
      if (!sealed || !(await canSeal())) return memory.read()
      const opened = await safeStorage.decryptStringAsync(sealed).catch(() => undefined)
      const again = opened?.shouldReEncrypt ? await seal(opened.result) : undefined
      // The password is at hand; one that can't be sealed anew now will be the next time.
      if (again) await writePrivately(path, again).catch(() => undefined)
      return opened?.result
    },
    keep: async (secret) => {
      const sealed = secret === undefined ? undefined : await seal(secret)
      if (sealed) await writePrivately(path, sealed)
      // An older one must not come back.
      else await rm(path, { force: true })
      await memory.keep(sealed ? undefined : secret)
    },
  }
}

/** Without a key store Chromium seals with a key that everybody knows. */
function isInTheClear(platform: NodeJS.Platform): boolean {
  return platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}

async function existing(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fileFailure(error, path)
  }
}

/** Whole or not at all, for nobody else to read. */
async function writePrivately(path: string, bytes: Buffer): Promise<void> {
  const fresh = `${path}.new`
  try {
    await mkdir(dirname(path), { recursive: true })
    await rm(fresh, { force: true })
    const file = await open(fresh, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    throw fileFailure(error, path)
  }
}
