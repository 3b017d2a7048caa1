declare module 'pgpass' {
  /** Looks a password up in .pgpass; undefined where the file has none, or others may read it. */
  export default function pgpass(
    connection: {
      readonly host: string
      readonly port: number
      readonly database: string
      readonly user: string
    },
    done: (password: string | undefined) => void,
  ): void
}
