import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Marks, SimulationMove } from '@cairn/backstage-plugin-maturity-common';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from '../RubricVersions/RubricVersions.module.css';
import { Direction } from './MoveCounts';

/** Moves, each with the criteria that it comes from. */
export function MoverTable(props: { moves: SimulationMove[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const links = useEntityLinks();
  const marks = ({ proven, possible }: Marks) =>
    t('rubric.whatIf.marks', {
      proven: String(proven),
      possible: String(possible),
    });
  return (
    // It may be wider than a narrow screen; the keyboard must reach what scrolls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rubric.whatIf.entity')}</th>
            <th scope="col">{t('rubric.whatIf.workframe')}</th>
            <th scope="col">{t('rubric.whatIf.direction')}</th>
            <th scope="col">{t('rubric.whatIf.from')}</th>
            <th scope="col">{t('rubric.whatIf.to')}</th>
            <th scope="col">{t('rubric.whatIf.because')}</th>
          </tr>
        </thead>
        <tbody>
          {props.moves.map(move => (
            <tr key={`${move.entity.entityRef} ${move.workframe}`}>
              <th scope="row">
                {move.entity.kind === 'Platform' ? (
                  move.entity.title
                ) : (
                  <Link href={links.entityTab(move.entity.entityRef)}>
                    {move.entity.title}
                  </Link>
                )}
                {move.entity.owner && (
                  <div className={styles.note}>{move.entity.owner.title}</div>
                )}
              </th>
              <td>{words.workframe(move.workframe)}</td>
              <td>
                <Direction direction={move.direction} />
              </td>
              <td>{marks(move.from)}</td>
              <td>{marks(move.to)}</td>
              <td>
                {move.changes.map(({ title }) => title).join(', ') ||
                  words.cause(move.cause)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
