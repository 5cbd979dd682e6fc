import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { EmptyState } from '../empty-state/empty-state'
import { ErrorState } from '../error-state/error-state'
import { FormError } from '../form-error/form-error'
import { LiveRegion } from '../live-region/live-region'
import { LoadingState } from '../loading-state/loading-state'
import { renderUi } from '../testing/render-ui'

describe('states of a screen', () => {
  it('empty: says what would fill it', () => {
    renderUi(<EmptyState title="没有待办" text="轮到本部门时出现在这里" action={<a href="/">去看看</a>} />)
    expect(screen.getByText('轮到本部门时出现在这里')).toBeTruthy()
    expect(screen.getByRole('link', { name: '去看看' })).toBeTruthy()
  })

  it('error: is announced and can be tried again', async () => {
    const onRetry = vi.fn()
    renderUi(<ErrorState title="未能加载" text="请检查网络" retryLabel="重试" onRetry={onRetry} />)
    expect(screen.getByRole('alert').textContent).toContain('请检查网络')
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('loading: tells a screen reader', () => {
    renderUi(<LoadingState label="正在加载" />)
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  })

  it('a form’s errors: nothing when nothing is wrong, a list when several things are', () => {
    const { container, rerender } = renderUi(<FormError messages={[]} />)
    expect(container.textContent).toBe('')
    rerender(<FormError messages={['甲', '乙']} />)
    expect(screen.getByRole('alert').querySelectorAll('li')).toHaveLength(2)
  })

  it('news is spoken politely', () => {
    renderUi(<LiveRegion text="待办已更新" />)
    expect(screen.getByText('待办已更新').getAttribute('aria-live')).toBe('polite')
  })
})
