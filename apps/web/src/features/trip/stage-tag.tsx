import type { TripStage } from '@mendline/domain'
import { Tag } from '@mendline/ui'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'

type Tone = ComponentProps<typeof Tag>['tone']

export const STAGE_TONES: Readonly<Record<TripStage, Tone>> = {
  PLANNED: 'neutral',
  PREPARING: 'soon',
  READY: 'done',
  ON_SITE: 'current',
  ENDED: 'soon',
  SIGNED_OFF: 'done',
  CALLED_OFF: 'neutral',
}

/** How far a trip is. */
export function StageTag({ stage }: { readonly stage: TripStage }) {
  const { t } = useTranslation('trip-board')
  return <Tag tone={STAGE_TONES[stage]}>{t(`stage.${stage}`)}</Tag>
}
