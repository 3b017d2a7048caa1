import { build } from 'electron-builder'
import { configuration } from './electron-builder.mjs'

/** Makes the installers for the system this runs on, in release/. */
await build({ config: configuration, publish: 'never' })
