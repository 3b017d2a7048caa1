const LENGTH = 2 * Math.PI * 8

/** How much is done, as a ring that fills; the words stand beside it. */
export function Ring({ share }: { readonly share: number }) {
  return (
    <svg className="ring" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" className="ring-ground" />
      <circle
        cx="10"
        cy="10"
        r="8"
        className={share >= 1 ? 'ring-done' : 'ring-part'}
        strokeDasharray={`${share * LENGTH} ${LENGTH}`}
        transform="rotate(-90 10 10)"
      />
    </svg>
  )
}
