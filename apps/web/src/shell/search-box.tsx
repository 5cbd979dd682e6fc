import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { useNavigate } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from './keyboard'

/** Searches cases from anywhere; `/` comes here. */
export function SearchBox() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const input = useRef<InputRef>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const search = () => {
    const wanted = text.trim()
    if (wanted === '') return
    void navigate({ to: '/cases', search: { search: wanted } })
    input.current?.blur()
  }
  return (
    <form
      role="search"
      className="top-bar-search"
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <Input
        ref={input}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd title={t('search.hint')}>/</kbd>}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        enterKeyHint="search"
      />
    </form>
  )
}
