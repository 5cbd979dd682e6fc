import { useQuery } from '@apollo/client/react'
import { keepsKits, linesOfKit, type KitLine, type LineKind, type TripLineValues } from '@mendline/domain'
import { App, Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { StepFormKitsQuery } from '../../../gql/graphql'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { useViewer } from '../../../viewer'

const KITS = graphql(`
  query StepFormKits($tripId: ID!) {
    trip(id: $tripId) {
      id
      cases {
        id
        quantity
        model {
          id
          code
          standardKits {
            ...StepFormKit
          }
        }
      }
    }
  }
`)

graphql(`
  fragment StepFormKit on StandardKit {
    id
    modelId
    kind
    forUnits
    version
    lines {
      partNumber
      name
      specification
      quantity
      spare
      unit
      source
      needsCalibration
    }
  }
`)

const SAVE_KIT = graphql(`
  mutation StepFormSaveKit($input: StandardKitSaveInput!) {
    standardKitSave(input: $input) {
      standardKit {
        ...StepFormKit
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

interface KitLinesProps {
  readonly kind: LineKind
  readonly tripId: string
  /** What stands in the list now. */
  readonly lines: readonly KitLine[]
  readonly onLines: (lines: readonly TripLineValues[]) => void
}

/** Fills a list from the standard kits of the models the trip is for, and keeps a list as such a kit. */
export function KitLines({ kind, tripId, lines, onLines }: KitLinesProps) {
  const { t } = useTranslation('step-form')
  const { message } = App.useApp()
  const viewer = useViewer()
  const failureText = useFailureText()
  const { data, refetch } = useQuery(KITS, { variables: { tripId } })
  const [run, { running }] = useCommand(SAVE_KIT)
  const models = modelsOf(data, kind)

  const save = async ({ id, units, kit }: ModelKit) => {
    const outcome = await run({
      modelId: id,
      kind,
      forUnits: units,
      expectedVersion: kit?.version ?? null,
      lines: lines.flatMap(kitLineOf),
    })
    if (outcome.ok) {
      void message.success(t('trip.kitSaved'))
      await refetch()
    } else if (outcome.failure === null)
      void message.error(outcome.userErrors.map((error) => error.message).join(' '))
    else {
      void message.error(failureText(outcome.failure))
      // Somebody else saved it meanwhile: what they saved is shown before it is replaced.
      await refetch()
    }
  }
  const fillIn = ({ units, kit }: ModelKit) => {
    if (kit === undefined) return
    const found = linesOfKit(
      {
        ...kit,
        lines: kit.lines.map((line) => ({
          ...line,
          partNumber: line.partNumber ?? null,
          specification: line.specification ?? null,
          source: line.source ?? null,
        })),
      },
      units,
    )
    onLines(found)
    void message.success(t('trip.imported', { count: found.length }))
  }
  // Only a list that says of each line where it comes from can stand for others.
  const whole = lines.length > 0 && lines.every(({ source }) => source !== null)
  return models.map((model) => {
    const { id, code, units, kit } = model
    const count = kit?.lines.length ?? 0
    return (
      <div className="step-imports" key={id}>
        {count > 0 && (
          <Button onClick={() => fillIn(model)}>{t('trip.kitFill', { model: code, count })}</Button>
        )}
        {keepsKits(viewer) && (
          <Popconfirm
            title={t('trip.kitSave', { model: code })}
            description={
              count > 0
                ? t('trip.kitReplace', { count, units: String(units) })
                : t('trip.kitNew', { count: units })
            }
            onConfirm={() => void save(model)}
          >
            <Button type="link" disabled={!whole} loading={running}>
              {t('trip.kitSave', { model: code })}
            </Button>
          </Popconfirm>
        )}
      </div>
    )
  })
}

/** What of a line holds for any trip. */
const kitLineOf = ({
  partNumber,
  name,
  specification,
  quantity,
  spare,
  unit,
  source,
  needsCalibration,
}: KitLine) =>
  source === null
    ? []
    : [{ partNumber, name, specification, quantity, spare, unit, source, needsCalibration }]

type FoundTrip = NonNullable<StepFormKitsQuery['trip']>
type FoundKit = FoundTrip['cases'][number]['model']['standardKits'][number]

interface ModelKit {
  readonly id: string
  readonly code: string
  /** So many units of it the trip is for. */
  readonly units: number
  readonly kit: FoundKit | undefined
}

/** The models of the trip's cases, each once. */
function modelsOf(data: StepFormKitsQuery | undefined, kind: LineKind): readonly ModelKit[] {
  const found = new Map<string, ModelKit>()
  for (const { quantity, model } of data?.trip?.cases ?? []) {
    const { id, code, standardKits } = model
    const kit = standardKits.find((one) => one.kind === kind)
    found.set(id, { id, code, kit, units: quantity + (found.get(id)?.units ?? 0) })
  }
  return [...found.values()]
}
