interface LiveRegionProps {
  readonly text: string
}

/** Tells a screen reader what changed, politely and unseen. */
export function LiveRegion({ text }: LiveRegionProps) {
  return (
    <div className="ml-visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  )
}
