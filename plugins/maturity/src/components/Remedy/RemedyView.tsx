import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Remedy } from '@cairn/backstage-plugin-maturity-common';
import { useRemedyHref } from '../../hooks/useRemedyHref';
import { useWords } from '../../hooks/useWords';
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
  if ('template' in remedy) return <TemplateWay {...remedy} />;
  if ('page' in remedy) return <PageWay {...remedy} />;
  return (
    <Text variant="body-small" color="secondary">
      {t('remedy.action', { action: remedy.action })}
    </Text>
  );
}

function TemplateWay(props: Extract<Remedy, { template: string }>) {
  const { template, values } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const templateRoute = useRouteRef(createFromTemplateRouteRef);
  const { namespace, name } = parseEntityRef(template, {
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
  const prefilled = values
    ? `?formData=${encodeURIComponent(JSON.stringify(values))}`
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

function PageWay(props: Extract<Remedy, { page: string }>) {
  const { page, step } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const href = useRemedyHref(page);
  return href ? (
    <Link variant="body-small" href={href}>
      {step}
    </Link>
  ) : (
    <Text variant="body-small" color="secondary">
      {step}. {t('remedy.see')} <code>{page}</code>
    </Text>
  );
}
