import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { AttachmentList } from './attachment-list'
import { byteSizeText } from './byte-size'
import { UploadButton } from './upload-button'

describe('byteSizeText', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [3_400_000, '3.4 MB'],
    [25_000_000, '25 MB'],
  ])('%d is %s', (bytes, text) => {
    expect(byteSizeText(bytes)).toBe(text)
  })
})

describe('AttachmentList', () => {
  it('links each file, with a picture where there is one', () => {
    renderUi(
      <AttachmentList
        items={[
          {
            id: '1',
            fileName: '故障.jpg',
            byteSize: 1200,
            url: '/attachments/1',
            thumbnailUrl: '/attachments/1/thumbnail',
          },
          { id: '2', fileName: '协议.pdf', byteSize: 1200, url: '/attachments/2', createdBy: '王敏' },
        ]}
      />,
    )
    expect(screen.getByRole('link', { name: '故障.jpg' }).querySelector('img')).not.toBeNull()
    expect(screen.getByRole('link', { name: /协议.pdf/ }).getAttribute('href')).toBe('/attachments/2')
    expect(screen.getByText(/王敏/)).toBeTruthy()
  })

  it('shows how far an upload is, and what went wrong with a way to try again', async () => {
    const onRetry = vi.fn()
    renderUi(
      <AttachmentList
        items={[]}
        uploads={[
          { key: 'a', fileName: 'a.jpg', percent: 40 },
          { key: 'b', fileName: 'b.jpg', percent: 0, error: '文件过大' },
        ]}
        onRetry={onRetry}
      />,
    )
    expect(screen.getByRole('progressbar', { name: 'a.jpg' }).getAttribute('aria-valuenow')).toBe('40')
    expect(screen.getByRole('alert').textContent).toBe('文件过大')
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(onRetry).toHaveBeenCalledWith('b')
  })
})

describe('UploadButton', () => {
  const photo = new File(['x'], 'photo.jpg', { type: 'image/jpeg' })

  it('hands over chosen files, and the same file again', () => {
    const onFiles = vi.fn()
    renderUi(<UploadButton onFiles={onFiles} />)
    const input = screen.getByTestId('files')
    fireEvent.change(input, { target: { files: [photo] } })
    fireEvent.change(input, { target: { files: [photo] } })
    expect(onFiles.mock.calls).toEqual([[[photo]], [[photo]]])
  })

  it('asks a phone for its camera', () => {
    renderUi(<UploadButton onFiles={vi.fn()} />)
    expect(screen.getByTestId('camera').getAttribute('capture')).toBe('environment')
  })
})
