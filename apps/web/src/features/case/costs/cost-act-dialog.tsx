import { claimBalance } from '@mendline/domain'
import { ClaimDialog, CloseClaimDialog, RecoveryDialog } from './claim-dialogs'
import type { CostAct } from './cost-acts'
import type { CaseCosts } from './costs-query'
import { ReverseDialog, ShareDialog } from './line-dialogs'

interface CostActDialogProps {
  readonly costs: CaseCosts
  readonly act: CostAct
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog of what is being done to the costs. */
export function CostActDialog({ act, ...props }: CostActDialogProps) {
  switch (act.act) {
    case 'share':
      return <ShareDialog item={act.item} {...props} />
    case 'reverse':
      return <ReverseDialog item={act.item} {...props} />
    case 'claim':
      return <ClaimDialog costItemId={act.costItemId} {...props} />
    case 'recover':
      return <RecoveryDialog claim={act.claim} balance={claimBalance(props.costs, act.claim)} {...props} />
    case 'give-up':
      return <CloseClaimDialog claim={act.claim} balance={claimBalance(props.costs, act.claim)} {...props} />
  }
}
