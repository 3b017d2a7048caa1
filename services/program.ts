import product from '../package.json' with { type: 'json' }

/** What this program calls itself in the files it writes. */
export const PROGRAM = { name: product.productName, version: product.version } as const
