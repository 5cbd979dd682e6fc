import { inDays } from './days'
import type { CaseRef, Factory } from './factory'
import type { Who } from './people'
import { undecidedAtHome } from './story'

/** The heads who must be in the group of a trip (W5.2). */
const GROUP = [
  'quality',
  'workshop',
  'engineering',
  'hr',
  'rnd',
  'technician',
] as const satisfies readonly Who[]

/**
 * A trip whose leader has worked on site since yesterday and stays until tomorrow, everything before it done by the
 * people it takes, while the server's clock stood at yesterday; gives its id.
 */
export async function onSite(factory: Factory): Promise<string> {
  // The limit on signing in goes by the same clock.
  for (const who of [...GROUP, 'front', 'materials', 'administrator'] as const) await factory.api(who)
  factory.goTo(new Date(Date.now() - 24 * 3_600_000).toISOString())
  const repairCase = await factory.register({ serials: ['HR-261101'] })
  const tripId = await prepared(factory, repairCase)
  factory.goTo(null)
  return tripId
}

async function prepared(factory: Factory, repairCase: CaseRef): Promise<string> {
  const yesterday = inDays(-1)
  const { api } = factory
  const { id } = repairCase
  await undecidedAtHome(factory, repairCase)
  const leaderId = await factory.technician('technician')
  const front = await api('front')
  const engineering = await api('engineering')
  await front.act('DecideMode', id, {
    mode: 'DISPATCH',
    serviceAbroad: false,
    customerAgreed: true,
    trip: { place: '苏州工业园区 3 号厂房' },
  })
  await engineering.act('AnalyseCause', id, { causeCode: 'COMPONENT', finding: '背光驱动老化' })
  await engineering.act('ReleaseWorkPlan', id, {
    steps: '1 断电 2 更换',
    safety: '挂牌上锁',
    acceptance: '连续点亮 2 小时',
  })
  const { repairCase: found } = await front.run<{ repairCase: { trips: { id: string }[] } }>(
    'query ($id: ID!) { repairCase(id: $id) { trips { id } } }',
    { id },
  )
  const tripId = found.trips.at(-1)?.id ?? ''
  const act = async (who: Who, command: string, input: Record<string, unknown>) => {
    const type = INPUTS[command] ?? `Trip${command}Input`
    const field = `trip${command}`
    const answer = await (
      await api(who)
    ).run<Record<string, { trip: { lines: { id: string; kind: string }[] } }>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { trip { lines { id kind } } userErrors { code message field } } }`,
      { input: { tripId, ...input } },
    )
    return answer[field]?.trip.lines ?? []
  }
  await act('engineering', 'NominateTeam', {
    startsOn: yesterday,
    endsOn: inDays(1),
    technicianIds: [leaderId],
    leaderId,
  })
  const memberIds = await Promise.all(
    GROUP.map(async (who) => {
      const { viewer } = await (await api(who)).run<{ viewer: { id: string } }>('{ viewer { id } }')
      return viewer.id
    }),
  )
  await act('front', 'OpenChannel', { kind: 'WECOM', name: '现场群', memberIds })
  const material = { name: '背光驱动板', quantity: 1, unit: 'pcs', source: 'COMPANY' }
  const [board] = await act('engineering', 'ListMaterials', { lines: [material] })
  const tool = { name: '梯子', quantity: 1, unit: 'pcs', source: 'CUSTOMER' }
  const lines = await act('engineering', 'ListTools', { lines: [tool] })
  await act('front', 'ConfirmToolProviders', { answeredBy: '郭佳', lines: [] })
  const ladder = lines.find(({ kind }) => kind === 'TOOL')
  await act('front', 'ConfirmSupply', { lines: [{ lineId: ladder?.id, readyOn: yesterday }] })
  await act('materials', 'IssueMaterials', { lines: [{ lineId: board?.id, quantity: 1 }] })
  await act('engineering', 'ChooseCarriage', { lines: [{ lineId: board?.id, carriage: 'HAND_CARRIED' }] })
  await act('hr', 'CheckHandCarry', { lines: [{ lineId: board?.id, allowed: true }] })
  await act('hr', 'ReleaseGoods', { bearer: '侯磊' })
  await act('front', 'ConfirmDeparture', {
    departsOn: yesterday,
    place: '厂门口',
    content: '更换背光驱动',
    agreedWith: '郭佳',
  })
  const now = `${yesterday}T01:00:00.000Z`
  await act('hr', 'BookTravel', {
    briefedOn: yesterday,
    bookings: [{ kind: 'CAR', title: '公司用车', startsAt: now, endsAt: now }],
  })
  return tripId
}

const INPUTS: Readonly<Record<string, string>> = {
  ListMaterials: 'TripLinesInput',
  ListTools: 'TripLinesInput',
  IssueMaterials: 'TripIssueInput',
}
