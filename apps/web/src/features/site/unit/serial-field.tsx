import ScanOutlined from '@ant-design/icons/ScanOutlined'
import { Button, Input } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canScan, scanInto } from './barcode'

interface SerialFieldProps {
  readonly onSerial: (serial: string) => void
}

/** A serial number, by the camera where the browser can, by hand everywhere. */
export function SerialField({ onSerial }: SerialFieldProps) {
  const { t } = useTranslation('site')
  const [scanning, setScanning] = useState(false)
  const [failed, setFailed] = useState(false)
  return (
    <>
      <div className="site-serial">
        <Input.Search
          size="large"
          aria-label={t('unit.serial')}
          placeholder={t('unit.serial')}
          className="ml-mono"
          autoComplete="off"
          autoCapitalize="characters"
          onSearch={onSerial}
        />
        {canScan() && (
          <Button
            size="large"
            icon={<ScanOutlined aria-hidden />}
            onClick={() => {
              setFailed(false)
              setScanning(!scanning)
            }}
          >
            {scanning ? t('unit.stopScan') : t('unit.scan')}
          </Button>
        )}
      </div>
      {failed && <p role="alert">{t('unit.noCamera')}</p>}
      {scanning && (
        <Camera
          onCode={(code) => {
            setScanning(false)
            onSerial(code)
          }}
          onFailed={() => {
            setScanning(false)
            setFailed(true)
          }}
        />
      )}
    </>
  )
}

interface CameraProps {
  readonly onCode: (code: string) => void
  readonly onFailed: () => void
}

function Camera({ onCode, onFailed }: CameraProps) {
  const { t } = useTranslation('site')
  const video = useRef<HTMLVideoElement>(null)
  const found = useEffectEvent(onCode)
  const failed = useEffectEvent(onFailed)
  useEffect(() => {
    const stop = new AbortController()
    if (video.current !== null)
      scanInto(video.current, stop.signal).then(
        (code) => {
          if (code !== null && !stop.signal.aborted) found(code)
        },
        () => {
          if (!stop.signal.aborted) failed()
        },
      )
    return () => stop.abort()
  }, [])
  return <video ref={video} className="site-camera" muted playsInline aria-label={t('unit.aim')} />
}
