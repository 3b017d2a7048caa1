/** The nonce the host put into the page: only styles that carry it apply. */
export const NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
