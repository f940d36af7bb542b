import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import {
  DisputeState,
  ExemptionState,
} from '@cairn/backstage-plugin-maturity-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiHistoryLine,
  RiTimeLine,
} from '@remixicon/react';
import { maturityTranslationRef } from '../../translation';

const ICONS: Record<ExemptionState | DisputeState, typeof RiTimeLine> = {
  requested: RiTimeLine,
  open: RiTimeLine,
  granted: RiCheckLine,
  accepted: RiCheckLine,
  refused: RiCloseLine,
  declined: RiCloseLine,
  withdrawn: RiCloseLine,
  revoked: RiCloseLine,
  expired: RiHistoryLine,
  lapsed: RiHistoryLine,
  renewed: RiHistoryLine,
};

/** Where a request stands, in words and a sign. */
export function RequestStateBadge(props: {
  state: ExemptionState | DisputeState;
}) {
  const { state } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const Icon = ICONS[state];
  return (
    <Badge icon={<Icon size={14} aria-hidden />}>
      {t(`request.state.${state}`)}
    </Badge>
  );
}
