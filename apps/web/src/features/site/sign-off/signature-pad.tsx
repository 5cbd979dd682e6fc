import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import SignaturePad from 'signature_pad'

interface SignatureFieldProps {
  /** A PNG as a data URL; null while nothing is drawn. */
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
}

/** A field to sign in with a finger, a pen or a mouse. */
export function SignatureField({ value = null, onChange }: SignatureFieldProps) {
  const { t } = useTranslation('site')
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  })
  useEffect(() => {
    const drawn = canvas.current
    // Where nothing can be drawn, a photo of the sheet can still be taken.
    const pen = drawn?.getContext('2d')
    if (drawn === null || pen == null) return
    // One dot of the picture for each of the screen, else the lines are blurred.
    const ratio = Math.max(window.devicePixelRatio, 1)
    drawn.width = drawn.offsetWidth * ratio
    drawn.height = drawn.offsetHeight * ratio
    pen.scale(ratio, ratio)
    const signing = new SignaturePad(drawn, { backgroundColor: '#fff', penColor: '#111' })
    if (latest.current.value !== null)
      void signing.fromDataURL(latest.current.value, {
        ratio: 1,
        width: drawn.offsetWidth,
        height: drawn.offsetHeight,
      })
    signing.addEventListener('endStroke', () => latest.current.onChange?.(signing.toDataURL('image/png')))
    pad.current = signing
    return () => {
      signing.off()
      pad.current = null
    }
  }, [])
  return (
    <>
      <canvas ref={canvas} className="site-pad" role="img" aria-label={t('signOff.signHere')} />
      <Button
        size="large"
        disabled={value === null}
        onClick={() => {
          pad.current?.clear()
          onChange?.(null)
        }}
      >
        {t('signOff.clear')}
      </Button>
    </>
  )
}

/** The drawing as a file. */
export function signatureFile(dataUrl: string, name: string): File {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1)
  return new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type: 'image/png' })
}
