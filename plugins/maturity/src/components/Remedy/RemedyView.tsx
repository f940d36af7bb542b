import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Remedy } from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { safeHref } from '../../lib/safeHref';
import { createFromTemplateRouteRef } from '../../routes';
import { maturityTranslationRef } from '../../translation';
import styles from './RemedyView.module.css';

/** Props of {@link RemedyView}. */
export interface RemedyViewProps {
  remedy: Remedy;
  /** The effort of the cheapest way, where that is another than the remedy's own. */
  effort?: string;
}

/** What to do about a criterion, how long it takes, and the way there. */
export function RemedyView(props: RemedyViewProps) {
  const { remedy, effort = remedy.effort } = props;
  const words = useWords();
  // A page whose step says the same as the title need not say it twice.
  const titled = !('step' in remedy && remedy.step === remedy.title);
  return (
    <div className={styles.remedy}>
      {titled && (
        <Text as="p" variant="body-small">
          {remedy.title}
        </Text>
      )}
      <span className={styles.way}>
        <Way remedy={remedy} />
        <Text variant="body-small" color="secondary">
          {words.effort(effort)}
        </Text>
      </span>
    </div>
  );
}

function Way(props: { remedy: Remedy }) {
  const { remedy } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const templateRoute = useRouteRef(createFromTemplateRouteRef);

  if ('template' in remedy) {
    const { namespace, name } = parseEntityRef(remedy.template, {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
    if (!templateRoute) {
      return (
        <Text variant="body-small" color="secondary">
          {t('remedy.templateUnavailable', { template: name })}
        </Text>
      );
    }
    const prefilled = remedy.values
      ? `?formData=${encodeURIComponent(JSON.stringify(remedy.values))}`
      : '';
    return (
      <Link
        variant="body-small"
        href={`${templateRoute({ namespace, templateName: name })}${prefilled}`}
      >
        {t('remedy.template', { template: name })}
      </Link>
    );
  }

  if ('action' in remedy) {
    return (
      <Text variant="body-small" color="secondary">
        {t('remedy.action', { action: remedy.action })}
      </Text>
    );
  }

  const href = safeHref(remedy.page);
  return href ? (
    <Link variant="body-small" href={href}>
      {remedy.step}
    </Link>
  ) : (
    <Text variant="body-small" color="secondary">
      {remedy.step}
    </Text>
  );
}
