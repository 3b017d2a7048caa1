/** Where the loopback host shows that it knows the secret of its address without being told it: behind this stands what it is to sign. */
export const PROOF = '/proof/'

/** Bytes that are to be signed, in base64url 43 characters. */
export const PROOF_LENGTH = 32
