/** Who answers questions about a letter; either may be empty. */
export interface Contact {
  readonly contact: string
  readonly phone: string
}

/** “联系人：赵某，电话：0818-5550001”, as far as it is given; empty where nothing is. */
export function contactWords({ contact, phone }: Contact): string {
  return [contact && `联系人：${contact}`, phone && `电话：${phone}`]
    .filter((words) => words !== '')
    .join('，')
}
