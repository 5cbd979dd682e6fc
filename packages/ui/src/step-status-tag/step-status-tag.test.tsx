import { STEP_STATUSES } from '@mendline/domain'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { StepStatusTag } from './step-status-tag'

describe('StepStatusTag', () => {
  it.each(STEP_STATUSES)('has an icon and a word for %s', (status) => {
    renderUi(<StepStatusTag status={status} label="状态" />)
    expect(screen.getByText('状态').querySelector('.anticon')).not.toBeNull()
  })

  it('is red only where a step that can be done is overdue', () => {
    renderUi(
      <>
        <StepStatusTag status="READY" label="ready" overdue />
        <StepStatusTag status="DONE" label="done" overdue />
      </>,
    )
    expect(screen.getByText('ready').getAttribute('data-tone')).toBe('late')
    expect(screen.getByText('done').getAttribute('data-tone')).toBe('done')
  })
})
