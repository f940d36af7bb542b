import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { DraftState } from '@cairn/backstage-plugin-maturity-common';
import {
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseLine,
  RiEditLine,
  RiEyeLine,
  RiGitBranchLine,
  RiReplyLine,
} from '@remixicon/react';
import { maturityTranslationRef } from '../../translation';

const ICONS: Record<DraftState, typeof RiEditLine> = {
  editing: RiEditLine,
  'in-review': RiEyeLine,
  'changes-requested': RiReplyLine,
  approved: RiCheckLine,
  published: RiCheckDoubleLine,
  withdrawn: RiCloseLine,
  superseded: RiGitBranchLine,
};

/** Where a draft stands. */
export function DraftStateBadge(props: { state: DraftState }) {
  const { state } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const Icon = ICONS[state];
  return (
    <Badge icon={<Icon aria-hidden />}>
      {t(`rubric.drafts.states.${state}`)}
    </Badge>
  );
}
