import { PurchasesOfPartsLists1767225600018 } from './0018-purchases-of-parts-lists'
import { Calibration1767225600017 } from './0017-calibration'
import { Reimports1767225600016 } from './0016-reimports'
import { GoodsForAgents1767225600015 } from './0015-goods-for-agents'
import { AgentPartsSent1767225600014 } from './0014-agent-parts-sent'
import { UnitValues1767225600013 } from './0013-unit-values'
import { StandardKits1767225600012 } from './0012-standard-kits'
import { ImportDeclarations1767225600011 } from './0011-import-declarations'
import { Initial1767225600001 } from './0001-initial'
import { CostInputs1767225600002 } from './0002-cost-inputs'
import { ConfirmedCosts1767225600003 } from './0003-confirmed-costs'
import { Quality1767225600004 } from './0004-quality'
import { Quotes1767225600005 } from './0005-quotes'
import { CostWithdrawals1767225600006 } from './0006-cost-withdrawals'
import { CauseSums1767225600007 } from './0007-cause-sums'
import { Reserve1767225600008 } from './0008-reserve'
import { Agents1767225600009 } from './0009-agents'
import { Trips1767225600010 } from './0010-trips'

/** In the order they run. `pnpm --filter @mendline/api migration NAME` adds the next. */
export const migrations = [
  Initial1767225600001,
  CostInputs1767225600002,
  ConfirmedCosts1767225600003,
  Quality1767225600004,
  Quotes1767225600005,
  CostWithdrawals1767225600006,
  CauseSums1767225600007,
  Reserve1767225600008,
  Agents1767225600009,
  Trips1767225600010,
  ImportDeclarations1767225600011,
  StandardKits1767225600012,
  UnitValues1767225600013,
  AgentPartsSent1767225600014,
  GoodsForAgents1767225600015,
  Reimports1767225600016,
  Calibration1767225600017,
  PurchasesOfPartsLists1767225600018,
]
