import CameraOutlined from '@ant-design/icons/CameraOutlined'
import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined'
import type { Bilingual } from '@mendline/domain'
import { Button } from 'antd'
import { useRef, type ChangeEvent } from 'react'
import { useUi } from '../context/ui-context'

interface UploadButtonProps {
  readonly onFiles: (files: readonly File[]) => void
  /** As of an input's accept attribute. */
  readonly accept?: string
  readonly multiple?: boolean
  readonly disabled?: boolean
}

const TEXT = {
  file: { zh: '选择文件', en: 'Choose files' },
  photo: { zh: '拍照', en: 'Take a photo' },
} as const satisfies Record<string, Bilingual>

/** Chooses files; on a phone also takes a photo at once. */
export function UploadButton({ onFiles, accept, multiple = true, disabled = false }: UploadButtonProps) {
  const { language } = useUi()
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])]
    // Else choosing the same file again would not be a change.
    target.value = ''
    if (chosen.length > 0) onFiles(chosen)
  }
  return (
    <div className="ml-upload">
      <input
        ref={files}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={take}
        data-testid="files"
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={take}
        data-testid="camera"
      />
      <Button icon={<PaperClipOutlined />} disabled={disabled} onClick={() => files.current?.click()}>
        {TEXT.file[language]}
      </Button>
      <Button
        className="ml-upload-camera"
        icon={<CameraOutlined />}
        disabled={disabled}
        onClick={() => camera.current?.click()}
      >
        {TEXT.photo[language]}
      </Button>
    </div>
  )
}
