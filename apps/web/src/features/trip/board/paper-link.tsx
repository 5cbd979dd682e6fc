import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface PaperLinkProps {
  readonly tripId: string
  readonly form:
    'material-list' | 'supply-list' | 'packing-list' | 'proforma' | 'carnet-list' | 'gate-pass' | 'itinerary'
  /** Which consignment or gate pass it is about. */
  readonly about?: string
}

/** A paper of the trip, to be printed. */
export function PaperLink({ tripId, form, about }: PaperLinkProps) {
  const { t } = useTranslation('trip-board')
  return (
    <Link
      to="/trips/$tripId/print/$form"
      params={{ tripId, form }}
      search={about === undefined ? {} : { document: about }}
      target="_blank"
      className="trip-paper"
    >
      <PrinterOutlined aria-hidden /> {t(`paper.${form}`)}
    </Link>
  )
}
