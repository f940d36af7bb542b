import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Standing } from '@cairn/backstage-plugin-maturity-common';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  RiShieldCheckLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { maturityTranslationRef } from '../../translation';
import styles from './Campaigns.module.css';

const ICONS: Record<Standing, RemixiconComponentType> = {
  met: RiCheckboxCircleFill,
  exempt: RiShieldCheckLine,
  unknown: RiQuestionLine,
  'not-met': RiCloseCircleFill,
  'not-asked': RiIndeterminateCircleLine,
};

/** How an entity stands to a goal, by icon and word. */
export function StandingBadge(props: { standing: Standing }) {
  const { standing } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const Icon = ICONS[standing];
  return (
    <span className={styles.standing} data-standing={standing}>
      <Icon size={16} aria-hidden />
      {t(`campaigns.standing.${standing}`)}
    </span>
  );
}
