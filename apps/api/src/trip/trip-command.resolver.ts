import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { TripPayload, type TripInput } from './trip-command'
import * as lists from './trip-lists.commands'
import * as listsInputs from './trip-lists.inputs'
import * as store from './trip-store.commands'
import * as storeInputs from './trip-store.inputs'
import * as purchases from './trip-purchases.commands'
import * as purchasesInputs from './trip-purchases.inputs'
import * as carriage from './trip-carriage.commands'
import * as carriageInputs from './trip-carriage.inputs'
import * as site from './trip-site.commands'
import * as siteInputs from './trip-site.inputs'
import * as team from './trip-team.commands'
import * as teamInputs from './trip-team.inputs'

type Command = (context: Context, input: never) => Promise<TripPayload>

/** Every command on a trip: its input, what runs it, and what it is for. */
const COMMANDS: Readonly<Record<string, readonly [new () => TripInput, Command, string]>> = {
  tripNominateTeam: [
    teamInputs.TripNominateTeamInput,
    team.nominateTeam,
    'Says who travels, and when (W5.5.1).',
  ],
  tripOpenChannel: [teamInputs.TripOpenChannelInput, team.openChannel, 'Records the group of a trip (W5.2).'],
  tripRecordInvitation: [
    teamInputs.TripRecordInvitationInput,
    team.recordInvitation,
    'Records the letter of invitation (W5.3).',
  ],
  tripRecordVisa: [
    teamInputs.TripRecordVisaInput,
    team.recordVisa,
    'Records where a traveller’s visa stands (W5.5.1).',
  ],
  tripListMaterials: [
    listsInputs.TripLinesInput,
    lists.listMaterials,
    'Saves the list of materials (W5.5.1-2).',
  ],
  tripListTools: [
    listsInputs.TripLinesInput,
    lists.listTools,
    'Saves the list of tools and instruments (W5.5.5).',
  ],
  tripConfirmToolProviders: [
    listsInputs.TripConfirmToolProvidersInput,
    lists.confirmToolProviders,
    'Records who provides which tool (W5.5.5).',
  ],
  tripIssueMaterials: [
    storeInputs.TripIssueInput,
    store.issueMaterials,
    'Issues materials, also in part (W5.5.2).',
  ],
  tripReportShortage: [
    storeInputs.TripReportShortageInput,
    store.reportShortage,
    'Says what the store has not (W5.5.6).',
  ],
  tripDrawTools: [storeInputs.TripIssueInput, store.drawTools, 'Draws tools for the trip (W5.5.5).'],
  tripRequestPurchase: [
    purchasesInputs.TripRequestPurchaseInput,
    purchases.requestPurchase,
    'Demands what is short (W5.5.6).',
  ],
  tripPromisePurchase: [
    purchasesInputs.TripPromisePurchaseInput,
    purchases.promisePurchase,
    'Tells when a demand arrives (W5.5.6).',
  ],
  tripExpeditePurchase: [
    purchasesInputs.TripExpeditePurchaseInput,
    purchases.expeditePurchase,
    'Records that a demand was urged on (W5.5.6).',
  ],
  tripReceivePurchase: [
    purchasesInputs.TripReceivePurchaseInput,
    purchases.receivePurchase,
    'Receives goods of a demand (W5.5.6).',
  ],
  tripConfirmSupply: [
    listsInputs.TripConfirmSupplyInput,
    lists.confirmSupply,
    'Records what the customer has ready (W5.5.2).',
  ],
  tripChooseCarriage: [
    carriageInputs.TripChooseCarriageInput,
    carriage.chooseCarriage,
    'Says how goods travel (W5.5.3-5).',
  ],
  tripCheckHandCarry: [
    carriageInputs.TripCheckHandCarryInput,
    carriage.checkHandCarry,
    'Checks what is carried by hand (W5.5.3).',
  ],
  tripReleaseGoods: [
    carriageInputs.TripReleaseGoodsInput,
    carriage.releaseGoods,
    'Makes out the gate pass (W4.2).',
  ],
  tripHandOverGoods: [
    carriageInputs.TripHandOverGoodsInput,
    carriage.handOverGoods,
    'Records who received goods to be consigned (W5.5.3).',
  ],
  tripConsign: [carriageInputs.TripConsignInput, carriage.consign, 'Records a consignment (W5.5.3-5).'],
  tripRecordMilestone: [
    carriageInputs.TripRecordMilestoneInput,
    carriage.recordMilestone,
    'Records where a consignment was (W5.5.4).',
  ],
  tripReimport: [
    carriageInputs.TripReimportInput,
    carriage.reimport,
    'Declares back what left temporarily (W4.2).',
  ],
  tripConfirmDeparture: [
    siteInputs.TripConfirmDepartureInput,
    site.confirmDeparture,
    'Records the departure as agreed with the customer (W5.5.7).',
  ],
  tripBookTravel: [
    siteInputs.TripBookTravelInput,
    site.bookTravel,
    'Records tickets, rooms and the briefing (W5.5.7).',
  ],
  tripCancelBooking: [siteInputs.TripCancelBookingInput, site.cancelBooking, 'Calls a booking off.'],
  tripReport: [siteInputs.TripReportInput, site.report, 'Records the report of a local day (W5.5.8).'],
  tripDeclareEnd: [siteInputs.TripDeclareEndInput, site.declareEnd, 'Declares the end of the work (W5.5.8).'],
  tripSignOff: [
    siteInputs.TripSignOffInput,
    site.signOff,
    'Records the customer’s word on the work (G-confirm).',
  ],
  tripReturnLines: [
    storeInputs.TripReturnLinesInput,
    store.returnLines,
    'Says what became of tools and materials (W5.8 C).',
  ],
  tripConfirmReturn: [
    storeInputs.TripConfirmReturnInput,
    store.confirmReturn,
    'MATERIALS confirms what came back (W5.8 C).',
  ],
}

/** The mutations of trips, which all have the same shape. */
@Resolver()
export class TripCommandResolver {}

for (const [name, [input, command, description]] of Object.entries(COMMANDS)) {
  const { prototype } = TripCommandResolver
  const value = (given: TripInput, context: Context) => command(context, given as never)
  Object.defineProperty(prototype, name, { value })
  Arg('input', () => input)(prototype, name, 0)
  Ctx()(prototype, name, 1)
  Mutation(() => TripPayload, { description })(prototype, name, { value })
}
