import { Input } from 'antd'
import { useEffect, useState } from 'react'

interface SearchWordsProps {
  readonly label: string
  readonly onWords: (words: string | null) => void
}

const PAUSE_MILLISECONDS = 300

/** Words to search a list by; told once the fingers rest. */
export function SearchWords({ label, onWords }: SearchWordsProps) {
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => onWords(typed.trim() === '' ? null : typed.trim()), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed, onWords])
  return (
    <Input
      className="admin-words"
      allowClear
      maxLength={200}
      value={typed ?? ''}
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => setTyped(target.value)}
    />
  )
}
