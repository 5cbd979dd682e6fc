import { checkReportDay, instantOf, whole, type LocalDate } from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { Button, Form, Input, InputNumber, Popconfirm } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../../server/use-command'
import { showUserErrors } from '../../../server/user-errors'
import { markOptional } from '../../../shell/optional-mark'
import { missing, placed, told } from '../form-errors'
import type { SiteTrip } from '../site.operations'
import { useSaver } from '../use-saver'
import type { Outbox } from './outbox'
import { ReportPhotos } from './report-photos'
import type { ReportPhoto, ReportValues, SiteReport } from './site-report'

interface ReportFormProps {
  readonly trip: SiteTrip
  readonly day: LocalDate
  readonly viewerId: string
  readonly outbox: Outbox
  /** The draft of the day, where one was begun. */
  readonly kept: SiteReport | undefined
  /** What was planned for the day the day before. */
  readonly plan: string
  readonly onQueued: () => void
}

const AREA = { minRows: 3, maxRows: 12 }

/** The report of one day; every keystroke is kept on the device. */
export function ReportForm({ trip, day, viewerId, outbox, kept, plan, onQueued }: ReportFormProps) {
  const { t } = useTranslation('site')
  const { language } = useUi()
  const [start] = useState<SiteReport>(() => kept ?? begun(trip, day, viewerId, plan))
  const current = useRef(start)
  const [photos, setPhotos] = useState(start.photos)
  const [keptAt, setKeptAt] = useState(kept !== undefined)
  const [full, setFull] = useState(false)
  const [messages, setMessages] = useState<readonly string[]>([])
  // Fields name themselves by paths of the input, which the type of a whole form cannot follow.
  const [form] = Form.useForm()

  const keep = async (report: SiteReport) => {
    current.current = report
    try {
      await outbox.keep(report)
      setKeptAt(true)
      setFull(false)
    } catch {
      setFull(true)
    }
  }
  const saver = useSaver<SiteReport>((report) => keep(report))
  const changed = (): SiteReport => {
    const { state } = current.current
    return {
      ...current.current,
      state: state === 'REFUSED' ? 'REFUSED' : 'DRAFT',
      values: form.getFieldsValue(true) as ReportValues,
      writtenAt: instantOf(Date.now()),
    }
  }
  const show = (errors: readonly UserError[]) =>
    setMessages(showUserErrors(form, placed(errors, { minutes: 'hours', attachmentIds: 'photos' })))
  useEffect(() => {
    if (start.state === 'REFUSED')
      // Not in the effect itself: the fields register after the first paint.
      queueMicrotask(() =>
        setMessages(
          showUserErrors(form, placed(start.errors, { minutes: 'hours', attachmentIds: 'photos' })),
        ),
      )
  }, [form, start])

  const changePhotos = (next: readonly ReportPhoto[]) => {
    setPhotos(next)
    saver.drop()
    void keep({ ...changed(), photos: next })
  }
  const submit = async () => {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    setMessages([])
    const report = changed()
    const { plan: planned, actual, unitsPlanned, unitsDone, hours } = report.values
    const wrong = [
      ...missing({ plan: planned, actual, unitsPlanned, unitsDone, hours }),
      ...(unitsPlanned === null ? [] : whole('unitsPlanned', unitsPlanned, 0, 10_000)),
      ...(unitsDone === null ? [] : whole('unitsDone', unitsDone, 0, 10_000)),
      ...checkReportDay(
        day,
        { startsOn: trip.startsOn ?? null, endsOn: trip.endsOn ?? null, timeZone: trip.timeZone },
        instantOf(Date.now()),
      ),
    ]
    if (wrong.length > 0) {
      show(told(wrong, language))
      return
    }
    saver.drop()
    await outbox.queue(report)
    onQueued()
  }
  return (
    <Form
      form={form}
      name={`report-${day}`}
      layout="vertical"
      size="large"
      requiredMark={markOptional}
      initialValues={start.values}
      onValuesChange={() => saver.later(changed())}
      onFinish={() => void submit()}
    >
      <Form.Item name="plan" label={t('plan')} required>
        <Input.TextArea autoSize={AREA} />
      </Form.Item>
      <Form.Item name="actual" label={t('actual')} required>
        <Input.TextArea autoSize={AREA} />
      </Form.Item>
      <div className="site-numbers">
        <Form.Item name="unitsPlanned" label={t('unitsPlanned')} required>
          <InputNumber controls={false} min={0} precision={0} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="unitsDone" label={t('unitsDone')} required>
          <InputNumber controls={false} min={0} precision={0} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="hours" label={t('hours')} required>
          <InputNumber controls={false} min={0} step={0.5} inputMode="decimal" />
        </Form.Item>
      </div>
      <Form.Item name="problems" label={t('problems')}>
        <Input.TextArea autoSize={AREA} />
      </Form.Item>
      <Form.Item name="tomorrow" label={t('tomorrow')}>
        <Input.TextArea autoSize={AREA} />
      </Form.Item>
      <Form.Item name="photos" label={t('photos')}>
        <ReportPhotos report={start} photos={photos} outbox={outbox} onPhotos={changePhotos} />
      </Form.Item>
      <FormError messages={full ? [...messages, t('full')] : messages} />
      <p className="ml-secondary" role="status">
        {keptAt && !full ? t('kept') : ''}
      </p>
      <div className="site-buttons">
        <Button type="primary" htmlType="submit" size="large" block>
          {t('send')}
        </Button>
        {keptAt && (
          <Popconfirm
            title={t('discardText')}
            okText={t('discard')}
            onConfirm={() => {
              saver.drop()
              void outbox.discard(current.current)
            }}
          >
            <Button size="large" block danger>
              {t('discard')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </Form>
  )
}

function begun(trip: SiteTrip, day: LocalDate, ownerId: string, plan: string): SiteReport {
  return {
    draftId: crypto.randomUUID(),
    ownerId,
    tripId: trip.id,
    caseId: trip.cases[0]?.id ?? '',
    day,
    state: 'DRAFT',
    values: {
      plan,
      actual: '',
      unitsPlanned: null,
      unitsDone: null,
      hours: null,
      problems: '',
      tomorrow: '',
    },
    photos: [],
    writtenAt: instantOf(Date.now()),
    queuedAt: null,
    attempted: false,
    errors: [],
  }
}
