import { config } from 'zod'

// Loaded first: the page's policy forbids code made while it runs, which zod would otherwise try.
config({ jitless: true })
