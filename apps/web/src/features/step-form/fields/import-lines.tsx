import { useApolloClient, useQuery } from '@apollo/client/react'
import { linesOfTable, stillListed, type LineKind, type TripLineValues } from '@mendline/domain'
import { App, Button, Select, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'

const EARLIER_TRIPS = graphql(`
  query StepFormEarlierTrips {
    trips(first: 50) {
      nodes {
        id
        number
        customer {
          id
          name
        }
      }
    }
  }
`)

const EARLIER_LINES = graphql(`
  query StepFormEarlierLines($id: ID!) {
    trip(id: $id) {
      id
      lines {
        id
        kind
        partNumber
        name
        specification
        quantity
        spare
        unit
        source
        assetNumber
        needsCalibration
        calibratedUntil
        note
        droppedAt
      }
    }
  }
`)

interface ImportLinesProps {
  readonly kind: LineKind
  /** The trip the list is for: its own lines are no example. */
  readonly tripId: string
  readonly onLines: (lines: readonly TripLineValues[]) => void
}

/** Fills a list from a CSV file, UTF-8 or GB18030 as spreadsheets in China write it, or from an earlier trip. */
export function ImportLines({ kind, tripId, onLines }: ImportLinesProps) {
  const { t } = useTranslation('step-form')
  const { message } = App.useApp()
  const client = useApolloClient()
  const { data } = useQuery(EARLIER_TRIPS)
  const [reading, setReading] = useState(false)
  const others = (data?.trips.nodes ?? []).filter(({ id }) => id !== tripId)

  const readFile = async (file: File) => {
    setReading(true)
    const lines = await linesOfFile(file, kind)
    setReading(false)
    if (lines === null) void message.error(t('trip.importUnread'))
    else {
      onLines(lines)
      void message.success(t('trip.imported', { count: lines.length }))
    }
  }
  const copy = async (id: string) => {
    setReading(true)
    try {
      const { data: found } = await client.query({ query: EARLIER_LINES, variables: { id } })
      const lines = (found?.trip?.lines ?? []).filter((line) => line.kind === kind && stillListed(line))
      onLines(
        lines.map((line) => ({
          ...line,
          kind,
          partNumber: line.partNumber ?? null,
          specification: line.specification ?? null,
          source: line.source ?? null,
          shortQuantity: 0,
          assetNumber: line.assetNumber ?? null,
          calibratedUntil: line.calibratedUntil ?? null,
          note: line.note ?? null,
        })),
      )
      void message.success(t('trip.imported', { count: lines.length }))
    } catch {
      void message.error(t('trip.importUnread'))
    }
    setReading(false)
  }
  return (
    <div className="step-imports">
      <Upload
        accept=".csv,.txt,text/csv"
        showUploadList={false}
        beforeUpload={(file) => {
          void readFile(file)
          return false
        }}
      >
        <Button loading={reading}>{t('trip.importCsv')}</Button>
      </Upload>
      {others.length > 0 && (
        <Select
          value={null}
          placeholder={t('trip.copyTrip')}
          aria-label={t('trip.copyTrip')}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, number, customer }) => ({
            value: id,
            label: `${number} ${customer.name}`,
          }))}
          onChange={(id: string | null) => {
            if (id !== null) void copy(id)
          }}
        />
      )}
    </div>
  )
}

/** The lines of a file, or null where it is none of the kind. */
async function linesOfFile(file: File, kind: LineKind): Promise<readonly TripLineValues[] | null> {
  const { parse } = await import('csv-parse/browser/esm/sync')
  const bytes = await file.arrayBuffer()
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
      return linesOfTable(rows, kind)
    } catch {
      // Not in this encoding, or no table in it: the next is tried.
    }
  }
  return null
}
