import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Board } from './trip-board.query'

const PAPERS = {
  goods: ['material-list', 'supply-list'],
  carriage: ['gate-pass', 'packing-list', 'proforma', 'carnet-list'],
  travel: ['itinerary'],
} as const

interface PaperLinksProps {
  readonly board: Pick<Board, 'id'>
  readonly of: keyof typeof PAPERS
}

/** The papers that print from a part of the board. */
export function PaperLinks({ board, of }: PaperLinksProps) {
  const { t } = useTranslation('trip-board')
  return (
    <ul className="trip-papers" aria-label={t('papers.label')}>
      {PAPERS[of].map((form) => (
        <li key={form}>
          <Link to="/trips/$tripId/print/$form" params={{ tripId: board.id, form }} target="_blank">
            <PrinterOutlined aria-hidden /> {t(`papers.${form}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
