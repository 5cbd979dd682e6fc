interface Names {
  readonly nameZh: string
  readonly nameEn: string
}

interface CauseTextProps {
  readonly cause: (Names & { readonly parent?: Names | null }) | null | undefined
}

/** A cause with its group in both languages: 物料 · 元器件　Material · Component. */
export function CauseText({ cause }: CauseTextProps) {
  if (cause == null) return null
  const line = [cause.parent, cause].filter((names) => names != null)
  return (
    <>
      {line.map(({ nameZh }) => nameZh).join(' · ')}
      {'　'}
      {line.map(({ nameEn }) => nameEn).join(' · ')}
    </>
  )
}
