import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

/** Makes the pair of keys by which updates are signed, once. The private one is printed and kept nowhere. */
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const path = join(ROOT, 'resources/update-key.pub')
writeFileSync(path, publicKey.export({ format: 'der', type: 'spki' }).toString('base64') + '\n')
console.log(
  `${path} is what programs check by. The secret of public CI, UPDATE_SIGNING_KEY, to be kept by nobody else:`,
)
console.log(privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'))
