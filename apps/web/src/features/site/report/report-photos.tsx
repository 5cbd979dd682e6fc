import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { UploadButton } from '@mendline/ui'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outbox } from './outbox'
import type { ReportPhoto, SiteReport } from './site-report'

interface ReportPhotosProps {
  readonly report: SiteReport
  readonly photos: readonly ReportPhoto[]
  readonly outbox: Outbox
  readonly onPhotos: (photos: readonly ReportPhoto[]) => void
}

/** The photos of a report: on the device until it is sent. */
export function ReportPhotos({ report, photos, outbox, onPhotos }: ReportPhotosProps) {
  const { t } = useTranslation('site')
  const [full, setFull] = useState(false)
  const add = async (files: readonly File[]) => {
    try {
      const added: ReportPhoto[] = []
      for (const file of files) {
        const photo = { key: crypto.randomUUID(), name: file.name, type: file.type, attachmentId: null }
        await outbox.keepPhoto(report, photo, await file.arrayBuffer())
        added.push(photo)
      }
      setFull(false)
      onPhotos([...photos, ...added])
    } catch {
      // No room on the device, or the file cannot be read.
      setFull(true)
    }
  }
  return (
    <>
      {photos.length > 0 && (
        <ul className="site-photos">
          {photos.map((photo) => (
            <li key={photo.key}>
              <Picture report={report} photo={photo} outbox={outbox} />
              <Button
                shape="circle"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('removePhoto', { name: photo.name })}
                onClick={() => {
                  onPhotos(photos.filter(({ key }) => key !== photo.key))
                  void outbox.dropPhoto(report, photo)
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {full && <p role="alert">{t('full')}</p>}
      <UploadButton accept="image/*" onFiles={(files) => void add(files)} />
    </>
  )
}

function Picture({
  report,
  photo,
  outbox,
}: Omit<ReportPhotosProps, 'photos' | 'onPhotos'> & { photo: ReportPhoto }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let gone = false
    void outbox.photo(report, photo).then((bytes) => {
      if (gone || bytes === undefined) return
      made = URL.createObjectURL(new Blob([bytes], { type: photo.type }))
      setUrl(made)
    })
    return () => {
      gone = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [outbox, report, photo])
  return <img src={url} alt={photo.name} />
}
