import type { Language } from '@mendline/domain'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { UiProvider } from '../context/ui-provider'

interface Reader {
  readonly language?: Language
  readonly dark?: boolean
}

/** Renders for a reader of that language. `rerender` keeps the reader. */
export function renderUi(ui: ReactNode, { language = 'zh', dark = false }: Reader = {}): RenderResult {
  return render(ui, {
    wrapper: ({ children }) => (
      <UiProvider language={language} dark={dark}>
        {children}
      </UiProvider>
    ),
  })
}
