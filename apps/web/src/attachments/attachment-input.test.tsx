import { UiProvider } from '@mendline/ui'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { useState } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect, it } from 'vitest'
import { messages } from '../i18n/shell.en'
import type { UploadedFile } from '../server/upload'
import { AttachmentInput } from './attachment-input'

const stored = (file: File): UploadedFile => ({
  id: `id of ${file.name}`,
  fileName: file.name,
  contentType: file.type,
  byteSize: file.size,
  url: '/attachments/1',
  thumbnailUrl: null,
})

function Field() {
  const [files, setFiles] = useState<readonly UploadedFile[]>([])
  return <AttachmentInput send={(file) => Promise.resolve(stored(file))} value={files} onChange={setFiles} />
}

it('a file that is chosen twice stands in the field once, as the server keeps it once', async () => {
  const i18n = i18next.createInstance()
  await i18n
    .use(initReactI18next)
    .init({ lng: 'en', defaultNS: 'shell', showSupportNotice: false, resources: { en: { shell: messages } } })
  const { container } = render(
    <I18nextProvider i18n={i18n}>
      <UiProvider language="en" dark={false}>
        <Field />
      </UiProvider>
    </I18nextProvider>,
  )
  const input = container.querySelector<HTMLInputElement>('input[type="file"]:not([capture])')
  if (input === null) throw new Error('nothing to choose a file with')
  for (const name of ['a.pdf', 'b.pdf', 'a.pdf'])
    await userEvent.upload(input, new File(['x'], name, { type: 'application/pdf' }))
  expect(await screen.findAllByText('a.pdf')).toHaveLength(1)
  expect(screen.getAllByText('b.pdf')).toHaveLength(1)
})
