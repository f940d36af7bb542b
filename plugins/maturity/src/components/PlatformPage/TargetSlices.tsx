import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  TargetShares,
  TargetSlice,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { ShareMeter } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import styles from './PlatformPage.module.css';

/** The shares at target of what targets are set by. */
export function TargetSlices(props: { targets: TargetShares; mark: Mark }) {
  const { targets, mark } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const slices = [
    ...targets.lifecycles.map(slice => ({
      label:
        slice.name === undefined
          ? t('platform.slices.noLifecycle')
          : t('platform.slices.lifecycle', { name: slice.name }),
      slice,
    })),
    ...targets.tiers.map(slice => ({
      label:
        slice.name === undefined
          ? t('platform.slices.noTier')
          : t('platform.slices.tier', { name: slice.name }),
      slice,
    })),
  ];
  return (
    <Section
      title={t('platform.slices.title')}
      description={t('platform.slices.description')}
    >
      {/* It may be wider than a narrow screen; the keyboard must reach what scrolls. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.slices}>
          <thead>
            <tr>
              <th scope="col">{t('platform.slices.part')}</th>
              <th scope="col">{t('platform.slices.services')}</th>
              {WORKFRAMES.map(workframe => (
                <th key={workframe} scope="col">
                  {words.workframe(workframe)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slices.map(({ label, slice }) => (
              <Row key={label} label={label} slice={slice} mark={mark} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row(props: { label: string; slice: TargetSlice; mark: Mark }) {
  const { label, slice, mark } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{slice.entities}</td>
      {slice.workframes.map(({ workframe, withTarget, atTarget }) => (
        <td key={workframe}>
          {withTarget === 0 ? (
            t('platform.slices.none')
          ) : (
            <ShareMeter
              value={atTarget[mark]}
              total={withTarget}
              label={`${label}, ${words.workframe(workframe)}`}
              figures={words.share(atTarget[mark], withTarget)}
            />
          )}
        </td>
      ))}
    </tr>
  );
}
