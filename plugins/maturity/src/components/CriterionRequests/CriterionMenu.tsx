import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  Criterion,
  CriterionResult,
} from '@cairn/backstage-plugin-maturity-common';
import {
  RiChatQuoteLine,
  RiMore2Line,
  RiShieldCheckLine,
} from '@remixicon/react';
import { useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import { AskDialog, DisputeDialog } from '../RequestForms';
import { useEntityRequests } from './EntityRequestsProvider';
import { useCriterionRequests } from './useCriterionRequests';

/** Props of {@link CriterionMenu}. */
export interface CriterionMenuProps {
  criterion: Criterion;
  result: CriterionResult;
}

/** What the reader can do about one result; absent where there is nothing. */
export function CriterionMenu(props: CriterionMenuProps) {
  const { criterion, result } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const requests = useEntityRequests();
  const state = useCriterionRequests(criterion.id);
  const [dialog, setDialog] = useState<'ask' | 'dispute'>();
  if (!requests?.value || !state) return undefined;

  const { offer, mayDispute } = requests.value;
  const asks =
    offer.may === 'ask' &&
    !state.pending &&
    ['fail', 'unknown', 'exempt'].includes(result.state);
  const disputes =
    mayDispute &&
    state.dispute?.state !== 'open' &&
    result.state !== 'not-applicable';
  const close = () => setDialog(undefined);
  function done() {
    close();
    requests!.reload();
  }

  if (!asks && !disputes) return undefined;
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiMore2Line aria-hidden />}
          aria-label={t('request.row.menu', { title: criterion.title })}
        />
        <Menu placement="bottom end">
          {asks ? (
            <MenuItem
              iconStart={<RiShieldCheckLine aria-hidden />}
              onAction={() => setDialog('ask')}
            >
              {state.granted
                ? t('request.ask.renewMenu')
                : t('request.ask.menu')}
            </MenuItem>
          ) : null}
          {disputes ? (
            <MenuItem
              iconStart={<RiChatQuoteLine aria-hidden />}
              onAction={() => setDialog('dispute')}
            >
              {t('request.dispute.menu')}
            </MenuItem>
          ) : null}
        </Menu>
      </MenuTrigger>
      {dialog === 'ask' && (
        <AskDialog
          entityRef={requests.entityRef}
          criterion={criterion}
          offer={offer}
          onClose={close}
          onDone={done}
        />
      )}
      {dialog === 'dispute' && (
        <DisputeDialog
          entityRef={requests.entityRef}
          criterion={criterion}
          result={result}
          onClose={close}
          onDone={done}
        />
      )}
    </>
  );
}
